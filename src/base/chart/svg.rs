//! The pieces of a drawing: letters, bars, areas, written as SVG.

use std::fmt::Write as _;

use super::{Frame, Series};

/// Units across; a unit is about half a pixel of a phone that shows the picture over its whole width.
pub(super) const WIDTH: f32 = 640.0;
/// What names below one another need.
pub(super) const HEIGHT_OF_LABEL: f32 = 21.0;
/// Letters.
pub(super) const INK: &str = "#1A1D21";
/// Letters that help.
pub(super) const MUTED: &str = "#5B6470";
/// Marks that matter least.
pub(super) const GREY: &str = "#7A838E";

/// Which point of the words is meant.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A picture that is being drawn.
pub(super) struct Drawing {
    svg: String,
}

impl Drawing {
    /// The ground with what stands above the chart.
    pub(super) fn new(frame: &Frame<'_>, height: f32) -> Self {
        let mut drawing = Self { svg: String::new() };
        drawing.add(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" font-family=\"Inter\">\
             <defs><pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\"><rect width=\"7\" height=\"7\" fill=\"#F4F6F8\"/>\
             <rect width=\"2\" height=\"7\" fill=\"#C9CFD6\"/></pattern></defs>\
             <rect x=\"1\" y=\"1\" width=\"{}\" height=\"{}\" rx=\"12\" fill=\"#FFFFFF\" stroke=\"#DDE1E6\" \
             stroke-width=\"1.5\"/>",
            WIDTH - 2.0,
            height - 2.0
        ));
        drawing.strong(28.0, 42.0, &shortened(&frame.title, 48), 23.0, INK, Anchor::Start);
        drawing.words(28.0, 68.0, &shortened(&frame.subtitle, 74), 15.0, MUTED, Anchor::Start);
        drawing
    }

    /// Which colour is which; gives where it ends.
    pub(super) fn legend(&mut self, series: &[Series], colours: &[&str]) -> f32 {
        let parts: String = series
            .iter()
            .zip(colours.iter().cycle())
            .map(|(one, colour)| {
                let name = escaped(&shortened(&one.name, 22));
                format!("<tspan fill=\"{colour}\">■</tspan> {name}<tspan fill=\"none\">mm</tspan>")
            })
            .collect();
        self.add(format_args!("<text x=\"28\" y=\"96\" font-size=\"15\" fill=\"{INK}\">{parts}</text>"));
        100.0
    }

    pub(super) fn words(&mut self, x: f32, y: f32, words: &str, size: f32, fill: &str, anchor: Anchor) {
        self.letters(400, x, y, words, size, fill, anchor);
    }

    pub(super) fn strong(&mut self, x: f32, y: f32, words: &str, size: f32, fill: &str, anchor: Anchor) {
        self.letters(600, x, y, words, size, fill, anchor);
    }

    #[expect(clippy::too_many_arguments, reason = "what letters need; seen by its two callers above alone")]
    fn letters(&mut self, weight: u16, x: f32, y: f32, words: &str, size: f32, fill: &str, anchor: Anchor) {
        let (anchor, words) = (anchor.word(), escaped(words));
        self.add(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-weight=\"{weight}\" font-size=\"{size}\" fill=\"{fill}\" \
             text-anchor=\"{anchor}\">{words}</text>"
        ));
    }

    /// Words that rise to their end.
    pub(super) fn slanted(&mut self, x: f32, y: f32, words: &str, size: f32) {
        let words = escaped(words);
        self.add(format_args!(
            "<text transform=\"translate({x:.1} {y:.1}) rotate(-40)\" font-size=\"{size}\" fill=\"{INK}\" \
             text-anchor=\"end\">{words}</text>"
        ));
    }

    /// A bar with a fine gap to its neighbours.
    pub(super) fn bar(&mut self, x: f32, y: f32, width: f32, height: f32, fill: &str) {
        let (width, height) = ((width - 1.5).max(1.0), (height - 1.5).max(1.0));
        self.add(format_args!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"2\" fill=\"{fill}\"/>"
        ));
    }

    /// A column with a round head; of nothing a fine line remains.
    pub(super) fn column(&mut self, x: f32, y: f32, width: f32, height: f32, fill: &str) {
        if height < 4.0 {
            let height = height.max(1.0);
            self.add(format_args!(
                "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{fill}\"/>",
                y.min(y + height - 1.0)
            ));
            return;
        }
        let (round, right, bottom) = (4.0_f32.min(width / 2.0), x + width, y + height);
        self.add(format_args!(
            "<path fill=\"{fill}\" d=\"M{x:.1} {bottom:.1}V{:.1}Q{x:.1} {y:.1} {:.1} {y:.1}H{:.1}\
             Q{right:.1} {y:.1} {right:.1} {:.1}V{bottom:.1}Z\"/>",
            y + round,
            x + round,
            right - round,
            y + round
        ));
    }

    pub(super) fn area(&mut self, points: impl Iterator<Item = (f32, f32)>, fill: &str) {
        let points: String = points.map(|(x, y)| format!("{x:.1},{y:.1} ")).collect();
        self.add(format_args!(
            "<polygon points=\"{}\" fill=\"{fill}\" stroke=\"#FFFFFF\" stroke-width=\"1.4\"/>",
            points.trim_end()
        ));
    }

    /// What is not told.
    pub(super) fn hatched(&mut self, x: f32, y: f32, width: f32, height: f32) {
        self.bar(x, y, width, height, "url(#hatch)");
    }

    pub(super) fn dot(&mut self, x: f32, y: f32, fill: &str) {
        self.add(format_args!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"6\" fill=\"{fill}\" stroke=\"#9AA3AD\" stroke-width=\"0.8\"/>"
        ));
    }

    pub(super) fn line(&mut self, x: f32, y: f32, to_x: f32, to_y: f32, stroke: &str) {
        self.add(format_args!(
            "<line x1=\"{x:.1}\" y1=\"{y:.1}\" x2=\"{to_x:.1}\" y2=\"{to_y:.1}\" stroke=\"{stroke}\"/>"
        ));
    }

    /// The finished drawing.
    pub(super) fn end(mut self) -> String {
        self.svg.push_str("</svg>");
        self.svg
    }

    fn add(&mut self, piece: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.svg.write_fmt(piece);
    }
}

/// At most that many letters.
pub(super) fn shortened(words: &str, most: usize) -> String {
    match words.chars().count() > most {
        true => format!("{}…", words.chars().take(most - 1).collect::<String>().trim_end()),
        false => words.to_owned(),
    }
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
