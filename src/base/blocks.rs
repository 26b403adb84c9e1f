//! Block Kit: Slack's limits, and builders that never exceed them.

use serde_json::Value;
use slack_morphism::prelude::{
    SlackActionBlockElement, SlackActionsBlock, SlackBlock, SlackBlockButtonElement, SlackBlockButtonStyle,
    SlackBlockCheckboxesElement, SlackBlockChoiceItem, SlackBlockConfirmItem, SlackBlockConversationFilter,
    SlackBlockConversationsSelectElement, SlackBlockDatePickerElement, SlackBlockMarkDownText,
    SlackBlockMultiStaticSelectElement, SlackBlockMultiUsersSelectElement, SlackBlockNumberInputElement,
    SlackBlockOptionGroup, SlackBlockOverflowElement, SlackBlockPlainTextInputElement, SlackBlockPlainTextOnly,
    SlackBlockRadioButtonsElement, SlackBlockStaticSelectElement, SlackBlockText, SlackBlockTimePickerElement,
    SlackBlockUrlInputElement, SlackBlockUsersSelectElement, SlackContextBlock, SlackConversationFilterInclude,
    SlackDividerBlock, SlackHeaderBlock, SlackHomeView, SlackInputBlock, SlackInputBlockElement, SlackModalView,
    SlackSectionBlock, SlackSectionBlockElement, SlackView,
};

use super::text::{cut, cut_plain};

/// A block of a message, modal or Home.
pub type Block = SlackBlock;
/// Something to press inside [`actions`].
pub type Element = SlackActionBlockElement;
/// Something to fill in inside [`input`].
pub type Input = SlackInputBlockElement;

/// A paragraph of mrkdwn; people's words in it must be escaped already.
pub fn section(mrkdwn: &str) -> Block {
    SlackSectionBlock::new().with_text(markdown(mrkdwn, limit::TEXT)).into()
}

/// A paragraph with a button at its side.
pub fn section_with_button(mrkdwn: &str, button: Button) -> Block {
    SlackSectionBlock::new()
        .with_text(markdown(mrkdwn, limit::TEXT))
        .with_accessory(SlackSectionBlockElement::Button(button.0))
        .into()
}

/// A paragraph with a select menu at its side; choosing sends `action` at once.
pub fn section_with_select(
    mrkdwn: &str,
    action: &str,
    placeholder: &str,
    options: &[(String, String)],
    chosen: Option<&str>,
) -> Block {
    SlackSectionBlock::new()
        .with_text(markdown(mrkdwn, limit::TEXT))
        .with_accessory(SlackSectionBlockElement::StaticSelect(select(action, placeholder, options, chosen)))
        .into()
}

/// Short texts side by side, at most ten.
pub fn fields(mrkdwn: &[String]) -> Block {
    let fields = mrkdwn.iter().take(limit::FIELDS).map(|field| markdown(field, limit::FIELD)).collect();
    SlackSectionBlock::new().with_fields(fields).into()
}

/// A headline.
pub fn header(text: &str) -> Block {
    SlackHeaderBlock::new(plain(text, limit::HEADER)).into()
}

/// Small grey print, in mrkdwn.
pub fn context(mrkdwn: &str) -> Block {
    let text = SlackBlockMarkDownText::new(cut(mrkdwn, limit::TEXT)).with_verbatim(true);
    SlackContextBlock::new(vec![text.into()]).into()
}

/// A line across.
pub fn divider() -> Block {
    SlackDividerBlock::new().into()
}

/// Buttons and menus in a row, at most 25.
pub fn actions(elements: Vec<Element>) -> Block {
    SlackActionsBlock::new(elements.into_iter().take(limit::ACTIONS).collect()).into()
}

/// The same under a name, by which Slack keeps what stands in its menus while the message changes.
pub fn named_actions(block: &str, elements: Vec<Element>) -> Block {
    let elements = elements.into_iter().take(limit::ACTIONS).collect();
    SlackActionsBlock::new(elements).with_block_id(block.into()).into()
}

/// A menu for [`actions`]; choosing sends `action` at once. `options` are (value, label), at least one.
pub fn menu(action: &str, placeholder: &str, options: &[(String, String)], chosen: Option<&str>) -> Element {
    Element::StaticSelect(select(action, placeholder, options, chosen))
}

/// A button; its action id is `feature.verb`, its value the id of what it is about.
#[derive(Clone, Debug)]
pub struct Button(SlackBlockButtonElement);

/// A plain button.
pub fn button(action: &str, value: &str, label: &str) -> Button {
    Button(
        SlackBlockButtonElement::new(plain(label, limit::BUTTON))
            .with_action_id(action.into())
            .with_value(cut_plain(value, limit::BUTTON_VALUE)),
    )
}

impl Button {
    /// Green: the one thing most people should press.
    #[must_use]
    pub fn primary(self) -> Self {
        Self(self.0.with_style(SlackBlockButtonStyle::Primary))
    }

    /// Red: it takes something away.
    #[must_use]
    pub fn danger(self) -> Self {
        Self(self.0.with_style(SlackBlockButtonStyle::Danger))
    }

    /// Asks before it acts.
    #[must_use]
    pub fn asking(self, title: &str, question: &str, yes: &str, no: &str) -> Self {
        Self(self.0.with_confirm(SlackBlockConfirmItem::new(
            plain(title, limit::CONFIRM_TITLE),
            plain(question, limit::CONFIRM_TEXT).into(),
            plain(yes, limit::CONFIRM_BUTTON),
            plain(no, limit::CONFIRM_BUTTON),
        )))
    }

    /// Opens an address instead; Slack still tells us of the press.
    #[must_use]
    pub fn opening(self, address: &str) -> Self {
        match url::Url::parse(address) {
            Ok(url) if url.as_str().chars().count() <= limit::URL => Self(self.0.with_url(url)),
            _ => self,
        }
    }
}

impl From<Button> for Element {
    fn from(button: Button) -> Self {
        Self::Button(button.0)
    }
}

/// A menu behind three dots; `options` are (value, label), at most five.
pub fn overflow(action: &str, options: &[(String, String)]) -> Element {
    Element::Overflow(SlackBlockOverflowElement::new(choices(options, limit::OVERFLOW)).with_action_id(action.into()))
}

/// An input with its label; the block's id names it when the form is sent.
pub fn input(block: &str, label: &str, element: Input, hint: Option<&str>, need: Need) -> Block {
    let mut input = SlackInputBlock::new(plain(label, limit::LABEL), element).with_block_id(block.into());
    if let Some(hint) = hint {
        input = input.with_hint(plain(hint, limit::LABEL));
    }
    if need == Need::Optional {
        input = input.with_optional(true);
    }
    input.into()
}

/// Whether an input may be left empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It must be filled in.
    Required,
    /// It may be left empty.
    Optional,
}

/// A line or several to write in.
pub struct Writing<'a> {
    /// `feature.field`.
    pub action: &'a str,
    /// An example in grey.
    pub placeholder: &'a str,
    /// What stands there at first.
    pub initial: &'a str,
    /// Characters: at least and at most.
    pub length: (u64, u64),
    /// Several lines.
    pub multiline: bool,
}

impl Writing<'_> {
    /// The element for [`input`].
    pub fn element(self) -> Input {
        let mut element = SlackBlockPlainTextInputElement::new()
            .with_action_id(self.action.into())
            .with_max_length(self.length.1.min(limit::INPUT as u64))
            .with_multiline(self.multiline);
        if self.length.0 > 0 {
            element = element.with_min_length(self.length.0);
        }
        if !self.placeholder.is_empty() {
            element = element.with_placeholder(plain(self.placeholder, limit::PLACEHOLDER));
        }
        if !self.initial.is_empty() {
            element = element.with_initial_value(cut_plain(self.initial, self.length.1 as usize));
        }
        Input::PlainTextInput(element)
    }
}

/// An address to paste.
pub fn url_input(action: &str, placeholder: &str, initial: &str) -> Input {
    let mut element = SlackBlockUrlInputElement::new()
        .with_action_id(action.into())
        .with_placeholder(plain(placeholder, limit::PLACEHOLDER));
    if !initial.is_empty() {
        element = element.with_initial_value(initial.to_owned());
    }
    Input::UrlInput(element)
}

/// One of several; `options` are (value, label), at least one, at most 10,000.
pub fn select_input(action: &str, placeholder: &str, options: &[(String, String)], chosen: Option<&str>) -> Input {
    Input::StaticSelect(select(action, placeholder, options, chosen))
}

/// The same with a line below each label; `options` are (value, label, description), at most 100.
pub fn described_select_input(
    action: &str,
    placeholder: &str,
    options: &[(String, String, String)],
    chosen: Option<&str>,
) -> Input {
    let described = |(value, label, description): &(String, String, String)| {
        let choice = choice(&(value.clone(), label.clone()));
        if description.is_empty() { choice } else { choice.with_description(plain(description, limit::OPTION)) }
    };
    let options: Vec<_> = options.iter().take(limit::OPTIONS).collect();
    let mut element = SlackBlockStaticSelectElement::new()
        .with_action_id(action.into())
        .with_placeholder(plain(placeholder, limit::PLACEHOLDER))
        .with_options(options.iter().map(|option| described(option)).collect());
    if let Some(option) = options.iter().find(|(value, ..)| Some(value.as_str()) == chosen) {
        element = element.with_initial_option(described(option));
    }
    Input::StaticSelect(element)
}

/// Any number of several, with those `chosen` at first.
pub fn multi_select_input(action: &str, placeholder: &str, options: &[(String, String)], chosen: &[String]) -> Input {
    let mut element = SlackBlockMultiStaticSelectElement::new()
        .with_action_id(action.into())
        .with_placeholder(plain(placeholder, limit::PLACEHOLDER))
        .with_options(choices(options, limit::OPTIONS));
    let offered = options.iter().take(limit::OPTIONS);
    let initial: Vec<_> = offered.filter(|(value, _)| chosen.contains(value)).map(choice).collect();
    if !initial.is_empty() {
        element = element.with_initial_options(initial);
    }
    Input::MultiStaticSelect(element)
}

/// A day; `initial` is `YYYY-MM-DD` or empty.
pub fn date_input(action: &str, initial: &str) -> Input {
    let mut element = SlackBlockDatePickerElement::new().with_action_id(action.into());
    if !initial.is_empty() {
        element = element.with_initial_date(initial.to_owned());
    }
    Input::DatePicker(element)
}

/// A time of day; `initial` is `HH:MM` or empty.
pub fn time_input(action: &str, initial: &str) -> Input {
    let mut element = SlackBlockTimePickerElement::new().with_action_id(action.into());
    if !initial.is_empty() {
        element = element.with_initial_time(initial.to_owned());
    }
    Input::TimePicker(element)
}

/// A person of the workspace.
pub fn person_input(action: &str, placeholder: &str) -> Input {
    Input::UsersSelect(
        SlackBlockUsersSelectElement::new()
            .with_action_id(action.into())
            .with_placeholder(plain(placeholder, limit::PLACEHOLDER)),
    )
}

/// People of the workspace, with those `chosen` at first.
pub fn people_input(action: &str, placeholder: &str, chosen: &[String]) -> Input {
    let mut element = SlackBlockMultiUsersSelectElement::new()
        .with_action_id(action.into())
        .with_placeholder(plain(placeholder, limit::PLACEHOLDER));
    if !chosen.is_empty() {
        element = element.with_initial_users(chosen.to_vec());
    }
    Input::MultiUsersSelect(element)
}

/// A channel, public or private, that Slack lists for the person; `chosen` is an id or empty.
pub fn channel_input(action: &str, placeholder: &str, chosen: &str) -> Input {
    let kinds = vec![SlackConversationFilterInclude::Public, SlackConversationFilterInclude::Private];
    let mut element = SlackBlockConversationsSelectElement::new()
        .with_action_id(action.into())
        .with_placeholder(plain(placeholder, limit::PLACEHOLDER))
        .with_filter(SlackBlockConversationFilter::new().with_include(kinds));
    if !chosen.is_empty() {
        element = element.with_initial_conversation(chosen.into());
    }
    Input::ConversationsSelect(element)
}

/// A whole number from `least` to `most`.
pub fn number_input(action: &str, initial: i64, (least, most): (i64, i64)) -> Input {
    Input::NumberInput(
        SlackBlockNumberInputElement::new(false)
            .with_action_id(action.into())
            .with_initial_value(initial.to_string())
            .with_min_value(least.to_string())
            .with_max_value(most.to_string()),
    )
}

/// Boxes to tick; `options` are (value, label), at most ten.
pub fn checkboxes_input(action: &str, options: &[(String, String)]) -> Input {
    ticked_input(action, options, &[])
}

/// The same, with those `chosen` ticked at first.
pub fn ticked_input(action: &str, options: &[(String, String)], chosen: &[String]) -> Input {
    let given = choices(options, limit::CHOICES).into_iter().map(worded).collect();
    let mut element = SlackBlockCheckboxesElement::new(given).with_action_id(action.into());
    let ticked: Vec<_> = options
        .iter()
        .take(limit::CHOICES)
        .filter(|(value, _)| chosen.contains(value))
        .map(choice)
        .map(worded)
        .collect();
    if !ticked.is_empty() {
        element = element.with_initial_options(ticked);
    }
    Input::Checkboxes(element)
}

/// One of a few, all in sight; `options` are (value, label), at most ten, and the first is chosen.
pub fn radio_input(action: &str, options: &[(String, String)]) -> Input {
    let given = choices(options, limit::CHOICES).into_iter().map(worded).collect();
    let mut element = SlackBlockRadioButtonsElement::new(given).with_action_id(action.into());
    if let Some(first) = options.first() {
        element = element.with_initial_option(worded(choice(first)));
    }
    Input::RadioButtons(element)
}

/// The same, with the one that was `chosen` before, or none.
pub fn choice_input(action: &str, options: &[(String, String)], chosen: Option<&str>) -> Input {
    let given = choices(options, limit::CHOICES).into_iter().map(worded).collect();
    let mut element = SlackBlockRadioButtonsElement::new(given).with_action_id(action.into());
    if let Some(option) = options.iter().take(limit::CHOICES).find(|(value, _)| Some(value.as_str()) == chosen) {
        element = element.with_initial_option(worded(choice(option)));
    }
    Input::RadioButtons(element)
}

/// A modal. Without `submit` it only informs.
pub struct Modal<'a> {
    /// `feature.form`.
    pub callback: &'a str,
    /// At most 24 characters.
    pub title: &'a str,
    /// The button that sends it.
    pub submit: Option<&'a str>,
    /// The button that closes it.
    pub close: &'a str,
    /// What must be remembered until it is sent; never a right.
    pub metadata: &'a str,
    /// At most 100.
    pub blocks: Vec<Block>,
}

impl Modal<'_> {
    /// The view as Slack takes it.
    pub fn view(self) -> Value {
        let mut blocks = self.blocks;
        blocks.truncate(limit::VIEW_BLOCKS);
        let mut modal = SlackModalView::new(plain(self.title, limit::TITLE), blocks)
            .with_callback_id(self.callback.into())
            .with_close(plain(self.close, limit::TITLE));
        if let Some(submit) = self.submit {
            modal = modal.with_submit(plain(submit, limit::TITLE));
        }
        if !self.metadata.is_empty() {
            modal = modal.with_private_metadata(self.metadata.to_owned());
        }
        to_value(&SlackView::Modal(modal))
    }
}

/// A Home tab.
pub fn home(mut blocks: Vec<Block>) -> Value {
    blocks.truncate(limit::VIEW_BLOCKS);
    to_value(&SlackView::Home(SlackHomeView::new(blocks)))
}

/// Whether it is an address that Slack takes and a browser opens.
pub fn is_web_address(text: &str) -> bool {
    url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "https" | "http") && url.has_host())
        && text.len() <= limit::URL
}

/// The blocks of a message as Slack takes them, at most 50.
pub fn message_blocks(blocks: &[Block]) -> Vec<Value> {
    blocks.iter().take(limit::MESSAGE_BLOCKS).map(to_value).collect()
}

/// The fallback text of a message, cut to what Slack takes.
pub fn message_text(mrkdwn: &str) -> String {
    cut(mrkdwn, limit::MESSAGE_TEXT)
}

fn to_value(block: &impl serde::Serialize) -> Value {
    // Slack-morphism's models hold strings, lists and numbers only, which always serialize.
    serde_json::to_value(block).unwrap_or(Value::Null)
}

fn plain(text: &str, limit: usize) -> SlackBlockPlainTextOnly {
    SlackBlockPlainTextOnly::from(cut_plain(text, limit))
}

fn markdown(text: &str, limit: usize) -> SlackBlockText {
    // Verbatim: nobody's words become a link or a mention by themselves (contract T2).
    SlackBlockText::MarkDown(SlackBlockMarkDownText::new(cut(text, limit)).with_verbatim(true))
}

fn choices(options: &[(String, String)], at_most: usize) -> Vec<SlackBlockChoiceItem<SlackBlockPlainTextOnly>> {
    options.iter().take(at_most).map(choice).collect()
}

fn choice((value, label): &(String, String)) -> SlackBlockChoiceItem<SlackBlockPlainTextOnly> {
    SlackBlockChoiceItem::new(plain(label, limit::OPTION), cut_plain(value, limit::OPTION_VALUE))
}

fn worded(choice: SlackBlockChoiceItem<SlackBlockPlainTextOnly>) -> SlackBlockChoiceItem<SlackBlockText> {
    SlackBlockChoiceItem {
        text: SlackBlockText::from(choice.text),
        value: choice.value,
        description: choice.description,
        url: choice.url,
    }
}

/// More options than a menu takes stand in groups, each named after its first and last.
fn in_groups(options: &[(String, String)]) -> Vec<SlackBlockOptionGroup<SlackBlockPlainTextOnly>> {
    let name = |group: &[(String, String)]| {
        let ends = [group.first(), group.last()].map(|end| end.map_or("", |(_, label)| label.as_str()));
        ends.map(|end| cut_plain(end, limit::OPTION / 2 - 2)).join(" – ")
    };
    let groups = options.chunks(limit::OPTIONS).take(limit::OPTION_GROUPS);
    groups
        .map(|group| SlackBlockOptionGroup::new(plain(&name(group), limit::OPTION), choices(group, limit::OPTIONS)))
        .collect()
}

fn select(
    action: &str,
    placeholder: &str,
    options: &[(String, String)],
    chosen: Option<&str>,
) -> SlackBlockStaticSelectElement {
    let mut element = SlackBlockStaticSelectElement::new()
        .with_action_id(action.into())
        .with_placeholder(plain(placeholder, limit::PLACEHOLDER));
    element = if options.len() > limit::OPTIONS {
        element.with_option_groups(in_groups(options))
    } else {
        element.with_options(choices(options, limit::OPTIONS))
    };
    if let Some(option) = options.iter().find(|(value, _)| Some(value.as_str()) == chosen) {
        element = element.with_initial_option(choice(option));
    }
    element
}

/// Slack's numbers. Lengths are in characters of the finished string (Slack's Block Kit reference, and the models of
/// its Python SDK where the reference is silent).
pub mod limit {
    /// Blocks in one message.
    pub const MESSAGE_BLOCKS: usize = 50;
    /// Blocks in a modal or Home.
    pub const VIEW_BLOCKS: usize = 100;
    /// Fallback text of a message; Slack refuses a longer one on `chat.update`.
    pub const MESSAGE_TEXT: usize = 4_000;
    /// Where Slack cuts the fallback text of a new message.
    pub const MESSAGE_TEXT_CUT: usize = 40_000;
    /// Metadata of a message as JSON, in bytes.
    pub const MESSAGE_METADATA_BYTES: usize = 16_000;
    /// All markdown blocks of a message together.
    pub const MARKDOWN: usize = 12_000;
    /// All cells of a table together.
    pub const TABLE: usize = 10_000;
    /// Rows of a table.
    pub const TABLE_ROWS: usize = 100;
    /// Cells of a table's row.
    pub const TABLE_CELLS: usize = 20;
    /// Modals on each other.
    pub const MODALS: usize = 3;
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
    /// Options of a select, or of one group of them.
    pub const OPTIONS: usize = 100;
    /// Groups of options of a select.
    pub const OPTION_GROUPS: usize = 100;
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
    /// Characters that describe an uploaded file.
    pub const FILE_ALT_TEXT: usize = 1_000;
    /// Title, text and buttons of a confirmation.
    pub const CONFIRM_TITLE: usize = 100;
    /// Text of a confirmation.
    pub const CONFIRM_TEXT: usize = 300;
    /// Buttons of a confirmation.
    pub const CONFIRM_BUTTON: usize = 30;
    /// A view as JSON, in bytes.
    pub const VIEW_BYTES: usize = 250_000;
}
