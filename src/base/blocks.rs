//! Block Kit: Slack's limits, and builders that never exceed them.

/// Slack's numbers. Lengths are in characters of the finished string (Slack's Block Kit reference, and the models of
/// its Python SDK where the reference is silent).
pub mod limit {
    /// Blocks in one message.
    pub const MESSAGE_BLOCKS: usize = 50;
    /// Blocks in a modal or Home.
    pub const VIEW_BLOCKS: usize = 100;
    /// Fallback text of a message; Slack refuses a longer one on `chat.update`.
    pub const MESSAGE_TEXT: usize = 4_000;
    /// A text object.
    pub const TEXT: usize = 3_000;
    /// One field of a section.
    pub const FIELD: usize = 2_000;
    /// Fields of a section.
    pub const FIELDS: usize = 10;
    /// A header.
    pub const HEADER: usize = 150;
    /// Elements of a context block.
    pub const CONTEXT_ELEMENTS: usize = 10;
    /// Elements of an actions block.
    pub const ACTIONS: usize = 25;
    /// `block_id` and `action_id`.
    pub const ID: usize = 255;
    /// `callback_id` and `external_id`.
    pub const CALLBACK: usize = 255;
    /// Text of a button.
    pub const BUTTON: usize = 75;
    /// Value of a button.
    pub const BUTTON_VALUE: usize = 2_000;
    /// An address behind a button or image.
    pub const URL: usize = 3_000;
    /// Text and description of an option.
    pub const OPTION: usize = 75;
    /// Value of an option.
    pub const OPTION_VALUE: usize = 150;
    /// Options of a select.
    pub const OPTIONS: usize = 100;
    /// Options of an overflow menu.
    pub const OVERFLOW: usize = 5;
    /// Options of checkboxes and radio buttons.
    pub const CHOICES: usize = 10;
    /// A placeholder.
    pub const PLACEHOLDER: usize = 150;
    /// Label and hint of an input.
    pub const LABEL: usize = 2_000;
    /// `title`, `submit` and `close` of a modal.
    pub const TITLE: usize = 24;
    /// `private_metadata` of a view.
    pub const METADATA: usize = 3_000;
    /// A plain text input.
    pub const INPUT: usize = 3_000;
    /// Alternative text of an image.
    pub const ALT_TEXT: usize = 2_000;
    /// Title, text and buttons of a confirmation.
    pub const CONFIRM_TITLE: usize = 100;
    /// Text of a confirmation.
    pub const CONFIRM_TEXT: usize = 300;
    /// Buttons of a confirmation.
    pub const CONFIRM_BUTTON: usize = 30;
    /// A view as JSON, in bytes.
    pub const VIEW_BYTES: usize = 250_000;
}
