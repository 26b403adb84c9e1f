//! Charts: plain figures become an SVG, and an SVG becomes the PNG that Slack shows.
//!
//! All have one look. It is made for a phone, where the picture is shown at half its width: large letters, numbers at
//! the marks themselves, no more than a handful of colours, which people who see colours differently can tell apart
//! (after Okabe and Ito, <https://jfly.uni-koeln.de/color/>) and none of which carries a meaning alone. The ground is
//! white with a fine border, so that the picture stands as well in a dark Slack.
//!
//! Belongs here: how figures are drawn, whatever they count. Never: what is counted, or a word that a person reads.

mod svg;

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::error::{Error, Result};
use super::text::Text;
use svg::{Anchor, Drawing, GREY, HEIGHT_OF_LABEL, INK, MUTED, WIDTH, shortened};

/// Pixels for each unit of the drawing: 1 600 across, sharp on every screen.
const SCALE: f32 = 2.5;
/// Of the first series, the second and so on.
const COLOURS: [&str; 4] = ["#1F5FA8", "#D9730D", "#00876C", "#A64D8C"];
/// From little to much.
const RAMP: [&str; 6] = ["#DCE9F7", "#AFCDEB", "#7DADDC", "#4A8AC9", "#1F5FA8", "#123C6E"];

/// What stands above a chart.
pub struct Frame<'a> {
    /// What is shown.
    pub title: String,
    /// Of when, of whom.
    pub subtitle: String,
    /// Writes the numbers.
    pub text: &'a Text,
}

/// Figures that belong together, one for each label.
pub struct Series {
    /// What people call it.
    pub name: String,
    /// In the order of the labels.
    pub values: Vec<i64>,
}

/// Columns beside one another for each label: what happened week by week. Labels beyond the eighth before last have no
/// room on a phone; the last are shown.
pub fn columns(frame: &Frame<'_>, labels: &[String], series: &[Series]) -> String {
    const MOST: usize = 8;
    let skipped = labels.len().saturating_sub(MOST);
    let shown: Vec<_> = labels.iter().skip(skipped).collect();
    let mut drawing = Drawing::new(frame, 420.0);
    let (top, bottom) = (drawing.legend(series, &COLOURS) + 24.0, 372.0);
    let (left, right) = (28.0, WIDTH - 28.0);
    let values = || series.iter().flat_map(|one| one.values.iter().skip(skipped));
    let most = values().copied().max().unwrap_or_default().max(1) as f32;
    drawing.line(left, bottom, right, bottom, "#9AA3AD");
    let step = (right - left) / shown.len().max(1) as f32;
    let width = (step * 0.8 / series.len().max(1) as f32).min(44.0);
    for (at, label) in shown.iter().enumerate() {
        let middle = left + step * (at as f32 + 0.5);
        drawing.words(middle, bottom + 24.0, label, 15.0, MUTED, Anchor::Middle);
        for (which, one) in series.iter().enumerate() {
            let value = one.values.get(skipped + at).copied().unwrap_or_default();
            let height = value as f32 / most * (bottom - top);
            let from = middle + width * (which as f32 - series.len() as f32 / 2.0);
            drawing.column(from + 1.0, bottom - height, width - 2.0, height, colour(&COLOURS, which));
            let number = frame.text.number(value);
            drawing.strong(from + width / 2.0, bottom - height - 7.0, &number, 15.0, INK, Anchor::Middle);
        }
    }
    drawing.end()
}

/// Areas on top of one another, the first lowest: how many stood where, moment by moment. Each is named at its end.
pub fn areas(frame: &Frame<'_>, labels: &[String], series: &[Series]) -> String {
    let mut drawing = Drawing::new(frame, 460.0);
    let (top, bottom) = (112.0, 412.0);
    let (left, right) = (28.0, WIDTH - 196.0);
    let moments = labels.len();
    let total = |at: usize| series.iter().filter_map(|one| one.values.get(at)).sum::<i64>();
    let most = (0..moments).map(total).max().unwrap_or_default().max(1) as f32;
    let x = |at: usize| left + (right - left) * at as f32 / moments.saturating_sub(1).max(1) as f32;
    let y = |value: i64| bottom - value as f32 / most * (bottom - top);
    let mut below = vec![0; moments];
    let mut ends = Vec::new();
    for (which, one) in series.iter().enumerate() {
        let above: Vec<i64> =
            below.iter().enumerate().map(|(at, low)| low + one.values.get(at).copied().unwrap_or_default()).collect();
        let upper = above.iter().enumerate().map(|(at, value)| (x(at), y(*value)));
        let lower = below.iter().enumerate().rev().map(|(at, value)| (x(at), y(*value)));
        let fill = RAMP[ramp_step(which, series.len())];
        drawing.area(upper.chain(lower), fill);
        let last = moments.saturating_sub(1);
        let middle =
            (y(above.get(last).copied().unwrap_or_default()) + y(below.get(last).copied().unwrap_or_default())) / 2.0;
        ends.push((middle, fill, &one.name, one.values.get(last).copied().unwrap_or_default()));
        below = above;
    }
    // Names that would lie on one another are moved apart, from the lowest up and then down again from the top.
    let mut at: Vec<f32> = ends.iter().map(|(middle, ..)| *middle).collect();
    spread(&mut at, top + 8.0, bottom - 4.0, HEIGHT_OF_LABEL);
    for ((middle, fill, name, value), at) in ends.into_iter().zip(at) {
        drawing.line(right + 3.0, middle, right + 18.0, at - 5.0, "#9AA3AD");
        drawing.dot(right + 26.0, at - 5.0, fill);
        let words = format!("{} {}", frame.text.number(value), shortened(name, 15));
        drawing.words(right + 37.0, at, &words, 15.0, INK, Anchor::Start);
    }
    drawing.line(left, bottom, right, bottom, "#9AA3AD");
    for (at, label) in labels.iter().enumerate() {
        // Every fourth and the last: more has no room.
        if (moments - 1 - at).is_multiple_of(4) {
            let anchor = if at == 0 { Anchor::Start } else { Anchor::Middle };
            drawing.words(x(at), bottom + 24.0, label, 15.0, MUTED, anchor);
        }
    }
    drawing.end()
}

/// A row for each label, cut into the series: how something is made up. From pale to dark, in the order of the series.
pub fn stacked_rows(frame: &Frame<'_>, labels: &[String], series: &[Series]) -> String {
    const ROW: f32 = 46.0;
    let shade = |which: usize| RAMP.len() - 1 - ramp_step(which, series.len());
    let ramp: Vec<&str> = (0..series.len()).map(|which| RAMP[shade(which)]).collect();
    let mut drawing = Drawing::new(frame, 140.0 + ROW * labels.len() as f32);
    let top = drawing.legend(series, &ramp) + 14.0;
    let (left, right) = (170.0, WIDTH - 84.0);
    let total = |at: usize| series.iter().filter_map(|one| one.values.get(at)).sum::<i64>();
    let most = (0..labels.len()).map(total).max().unwrap_or_default().max(1) as f32;
    for (at, label) in labels.iter().enumerate() {
        let y = top + ROW * at as f32;
        drawing.words(left - 12.0, y + 22.0, &shortened(label, 17), 16.0, INK, Anchor::End);
        let mut from = left;
        for (which, one) in series.iter().enumerate() {
            let value = one.values.get(at).copied().unwrap_or_default();
            let width = value as f32 / most * (right - left);
            if value > 0 {
                drawing.bar(from, y, width, 32.0, ramp[which]);
                let number = frame.text.number(value);
                if width > 10.0 * number.chars().count() as f32 + 6.0 {
                    let ink = if shade(which) < 3 { INK } else { "#FFFFFF" };
                    drawing.words(from + width / 2.0, y + 22.0, &number, 15.0, ink, Anchor::Middle);
                }
            }
            from += width;
        }
        drawing.strong(from + 10.0, y + 22.0, &frame.text.number(total(at)), 16.0, INK, Anchor::Start);
    }
    drawing.end()
}

/// Bars beside one another for each label: how groups compare in several things.
pub fn grouped_rows(frame: &Frame<'_>, labels: &[String], series: &[Series]) -> String {
    const BAR: f32 = 18.0;
    let group = BAR * series.len() as f32 + 16.0;
    let mut drawing = Drawing::new(frame, 132.0 + group * labels.len() as f32);
    let top = drawing.legend(series, &COLOURS) + 14.0;
    let (left, right) = (170.0, WIDTH - 84.0);
    let most = series.iter().flat_map(|one| &one.values).copied().max().unwrap_or_default().max(1) as f32;
    for (at, label) in labels.iter().enumerate() {
        let y = top + group * at as f32;
        let middle = y + BAR * series.len() as f32 / 2.0 + 6.0;
        drawing.words(left - 12.0, middle, &shortened(label, 17), 16.0, INK, Anchor::End);
        for (which, one) in series.iter().enumerate() {
            let value = one.values.get(at).copied().unwrap_or_default();
            let width = value as f32 / most * (right - left);
            let y = y + BAR * which as f32;
            drawing.bar(left, y, width, BAR - 2.0, colour(&COLOURS, which));
            drawing.words(left + width + 8.0, y + 13.5, &frame.text.number(value), 15.0, INK, Anchor::Start);
        }
    }
    drawing.end()
}

/// How much each two have in common. `counts[row][column]` is read below the diagonal alone; what is `None` is hidden
/// and hatched.
pub fn heat_map(frame: &Frame<'_>, names: &[String], counts: &[Vec<Option<i64>>], hidden: &str) -> String {
    let rows = names.len().saturating_sub(1).max(1);
    let (left, right, top) = (178.0, WIDTH - 40.0, 100.0);
    let cell = ((right - left) / rows as f32).min(64.0);
    let height = cell.min(52.0);
    let bottom = top + height * rows as f32;
    let is_any_hidden = counts.iter().enumerate().any(|(row, of)| of.iter().take(row).any(Option::is_none));
    let mut drawing = Drawing::new(frame, bottom + 118.0 + if is_any_hidden { 26.0 } else { 0.0 });
    let most = counts.iter().enumerate().flat_map(|(row, of)| of.iter().take(row).flatten()).copied().max();
    let most = most.unwrap_or_default().max(1);
    for (row, name) in names.iter().enumerate().skip(1) {
        let y = top + height * (row - 1) as f32;
        drawing.words(left - 12.0, y + height / 2.0 + 6.0, &shortened(name, 17), 16.0, INK, Anchor::End);
        for column in 0..row {
            let x = left + cell * column as f32;
            match counts.get(row).and_then(|of| of.get(column)).copied().flatten() {
                None => drawing.hatched(x, y, cell, height),
                Some(0) => {
                    drawing.bar(x, y, cell, height, "#F4F6F8");
                    drawing.words(x + cell / 2.0, y + height / 2.0 + 6.0, "0", 16.0, GREY, Anchor::Middle);
                }
                Some(count) => {
                    let shade = ((count * RAMP.len() as i64 - 1) / most).clamp(0, RAMP.len() as i64 - 1) as usize;
                    drawing.bar(x, y, cell, height, RAMP[shade]);
                    let ink = if shade < 3 { INK } else { "#FFFFFF" };
                    let number = frame.text.number(count);
                    drawing.strong(x + cell / 2.0, y + height / 2.0 + 6.0, &number, 16.0, ink, Anchor::Middle);
                }
            }
        }
    }
    for (column, name) in names.iter().take(rows).enumerate() {
        drawing.slanted(left + cell * (column as f32 + 0.5) + 4.0, bottom + 20.0, &shortened(name, 14), 15.0);
    }
    if is_any_hidden {
        drawing.hatched(28.0, bottom + 108.0, 22.0, 16.0);
        drawing.words(58.0, bottom + 121.0, hidden, 14.0, MUTED, Anchor::Start);
    }
    drawing.end()
}

/// Draws the SVG.
///
/// # Errors
/// A fault if it is none, or no memory is left for the picture.
pub fn png(svg: &str) -> Result<Vec<u8>> {
    let options = Options { fontdb: fonts(), font_family: "Inter".to_owned(), ..Options::default() };
    let fault = |cause: String| Error::fault(format!("a chart cannot be drawn: {cause}"));
    let tree = Tree::from_str(svg, &options).map_err(|error| fault(error.to_string()))?;
    let size = tree.size();
    let (width, height) = ((size.width() * SCALE).ceil() as u32, (size.height() * SCALE).ceil() as u32);
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| fault("no memory".to_owned()))?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    encode(pixels).map_err(|error| fault(error.to_string()))
}

/// Lightly compressed: somebody waits for the picture, and a few areas of one colour are small anyway.
fn encode(pixels: Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut picture = Vec::new();
    let mut encoder = png::Encoder::new(&mut picture, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels.take_demultiplied())?;
    writer.finish()?;
    Ok(picture)
}

/// The same letters on every machine: no font of the system is used.
fn fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let load = || {
        let mut fonts = fontdb::Database::new();
        fonts.load_font_data(include_bytes!("font/Inter-Regular.ttf").to_vec());
        fonts.load_font_data(include_bytes!("font/Inter-SemiBold.ttf").to_vec());
        Arc::new(fonts)
    };
    FONTS.get_or_init(load).clone()
}

fn colour<'a>(colours: &[&'a str], which: usize) -> &'a str {
    colours[which % colours.len()]
}

/// Where in the ramp the n-th of several stands, so that they are as far from one another as can be; the first is dark.
fn ramp_step(which: usize, of: usize) -> usize {
    let steps = RAMP.len() - 1;
    steps - which.min(of.saturating_sub(1)) * steps / of.saturating_sub(1).max(1)
}

/// Moves places, which fall from the first to the last, so that they lie apart and between `top` and `bottom`.
fn spread(places: &mut [f32], top: f32, bottom: f32, apart: f32) {
    let mut low = bottom + apart;
    for place in places.iter_mut() {
        *place = place.min(low - apart);
        low = *place;
    }
    let mut high = top - apart;
    for place in places.iter_mut().rev() {
        *place = place.max(high + apart);
        high = *place;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::Language;

    fn frame(title: &str) -> Frame<'static> {
        Frame { title: title.to_owned(), subtitle: "8 weeks".to_owned(), text: Text::of(Language::Polish) }
    }

    fn series(name: &str, values: &[i64]) -> Series {
        Series { name: name.to_owned(), values: values.to_vec() }
    }

    #[test]
    fn names_lie_apart_and_inside() {
        let mut places = [100.0, 99.0, 98.0, 20.0];
        spread(&mut places, 10.0, 100.0, 10.0);
        assert_eq!(places, [100.0, 90.0, 80.0, 20.0]);
        let mut places = [12.0, 11.0, 10.0];
        spread(&mut places, 10.0, 100.0, 10.0);
        assert_eq!(places, [30.0, 20.0, 10.0]);
    }

    #[test]
    fn the_ramp_is_used_from_end_to_end() {
        assert_eq!((0..6).map(|which| ramp_step(which, 6)).collect::<Vec<_>>(), [5, 4, 3, 2, 1, 0]);
        assert_eq!((0..2).map(|which| ramp_step(which, 2)).collect::<Vec<_>>(), [5, 0]);
        assert_eq!(ramp_step(0, 1), 5);
    }

    #[test]
    fn people_s_words_are_no_part_of_the_drawing() {
        let svg = columns(&frame("<script>&\"'"), &["<b>".into()], &[series("</svg>", &[1])]);
        assert!(svg.contains("&lt;script&gt;&amp;"), "{svg}");
        png(&svg).unwrap();
    }

    #[test]
    fn every_chart_can_be_drawn_of_nothing_and_of_much() {
        let many: Vec<String> = (0..30).map(|at| format!("Zażółć gęślą jaźń {at}")).collect();
        let huge = [series("Posted", &[i64::MAX / 100; 30]), series("Shipped", &[0; 30])];
        let counts = vec![vec![Some(1_000_000); 30]; 30];
        for (labels, series, counts) in [(&many[..], &huge[..], &counts[..]), (&[], &[], &[])] {
            for svg in [
                columns(&frame("Columns"), labels, series),
                areas(&frame("Areas"), labels, series),
                stacked_rows(&frame("Rows"), labels, series),
                grouped_rows(&frame("Groups"), labels, series),
                heat_map(&frame("Heat"), labels, counts, "hidden"),
            ] {
                assert!(png(&svg).unwrap().starts_with(b"\x89PNG"), "{svg}");
            }
        }
    }
}
