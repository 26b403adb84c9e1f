//! Charts: what the figures look like, for the digest and for `/cx-status`. Each tells in words what it shows as well, for
//! those who cannot see it and for where Slack takes no pictures.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;

use crate::base::chart::{self, Frame, Series};
use crate::base::clock::Millis;
use crate::base::config::Functions;
use crate::base::text::Text;
use crate::domain::call::picture;
use crate::domain::flow::{Ageing, CumulativeFlow, DayEnd, Part, Participation};
use crate::domain::function;
use crate::domain::opportunity::Status;
use crate::domain::period::Flow;

use super::collaboration::Heat;

/// Weeks that are shown of the flow.
pub const WEEKS: usize = 8;

/// What came and what was shipped, week by week, the oldest first. `None` while there is nothing to compare.
pub fn weekly_flow(text: &Text, zone: &TimeZone, weeks: &[Flow]) -> Option<Value> {
    let lived: Vec<_> = weeks.iter().skip_while(|week| week.ideas == 0 && week.shipped == 0).collect();
    let (last, before) = lived.split_last()?;
    if before.is_empty() {
        return None;
    }
    let values = |of: fn(&Flow) -> i64| weeks.iter().map(of).collect::<Vec<_>>();
    let (ideas, shipped) = (values(|week| week.ideas), values(|week| week.shipped));
    let labels: Vec<_> = weeks.iter().map(|week| day_label(text, zone, week.period.until)).collect();
    let subtitle = text.chart_weeks(weeks.len() as i64, labels.last().cloned().unwrap_or_default());
    let all_before: i64 = before.iter().map(|week| week.ideas).sum();
    let finding = match (last.ideas * before.len() as i64).cmp(&all_before) {
        std::cmp::Ordering::Greater => text.chart_flow_more(),
        std::cmp::Ordering::Less => text.chart_flow_fewer(),
        std::cmp::Ordering::Equal => text.chart_flow_same(),
    };
    let alt = text.chart_flow_alt(weeks.len() as i64, finding, listed(text, &ideas), listed(text, &shipped));
    let frame = Frame { title: text.chart_flow_title(), subtitle, text };
    let series =
        [Series { name: text.chart_ideas(), values: ideas }, Series { name: text.chart_shipped(), values: shipped }];
    Some(picture(chart::columns(&frame, &labels, &series), &alt))
}

/// What came and what was shipped in parts of a period, the oldest first, beside the period before it where there was
/// anything then. `None` while nothing came.
pub fn flow_in(text: &Text, zone: &TimeZone, days: i64, parts: &[Flow], before: Option<Flow>) -> Option<Value> {
    let values = |of: fn(&Flow) -> i64| parts.iter().map(of).collect::<Vec<_>>();
    let (ideas, shipped) = (values(|part| part.ideas), values(|part| part.shipped));
    let last = parts.last().filter(|_| ideas.iter().chain(&shipped).any(|count| *count > 0))?;
    let all: i64 = ideas.iter().sum();
    let (now, shown) = (text.number(all), day_label(text, zone, last.period.until));
    let finding = match before.map(|before| (text.number(before.ideas), all.cmp(&before.ideas))) {
        None => text.chart_period_all(now),
        Some((before, std::cmp::Ordering::Greater)) => text.chart_period_more(before, days, now),
        Some((before, std::cmp::Ordering::Less)) => text.chart_period_fewer(before, days, now),
        Some((_, std::cmp::Ordering::Equal)) => text.chart_period_same(days, now),
    };
    let alt = text.chart_period_alt(days, finding, listed(text, &ideas), parts.len(), listed(text, &shipped));
    let labels: Vec<_> = parts.iter().map(|part| day_label(text, zone, part.period.until)).collect();
    let frame =
        Frame { title: text.chart_flow_title(), subtitle: text.chart_period_subtitle(shown, days, parts.len()), text };
    let series =
        [Series { name: text.chart_ideas(), values: ideas }, Series { name: text.chart_shipped(), values: shipped }];
    Some(picture(chart::columns(&frame, &labels, &series), &alt))
}

/// How many stood where from the first to the last of some days, at the ends of so many parts; what customers have lowest.
pub fn cumulative(text: &Text, zone: &TimeZone, flow: &CumulativeFlow, parts: usize) -> Option<Value> {
    let whole = flow.days.len().checked_sub(1)?;
    let mut ends: Vec<&DayEnd> = (0..=parts).filter_map(|at| flow.days.get(whole * at / parts.max(1))).collect();
    // From the last moment at which there was nothing yet; one moment alone is no course.
    let empty = ends.iter().take_while(|end| end.counts.iter().all(|count| *count == 0)).count();
    if ends.len() < empty + 2 {
        return None;
    }
    ends.drain(..empty.saturating_sub(1));
    let (first, last) = (*ends.first()?, *ends.last()?);
    let at = |status: Status| Status::ALL.iter().position(|one| *one == status);
    let count =
        |end: &DayEnd, status: Status| at(status).and_then(|at| end.counts.get(at)).copied().unwrap_or_default();
    let series: Vec<_> =
        [Status::Verified, Status::Shipped, Status::InProgress, Status::Proposed, Status::InReview, Status::New]
            .into_iter()
            .map(|status| Series {
                name: status.name(text),
                values: ends.iter().map(|end| count(end, status)).collect(),
            })
            .filter(|one| one.values.iter().any(|value| *value > 0))
            .collect();
    if series.is_empty() {
        return None;
    }
    let labels: Vec<_> = ends.iter().map(|end| day_label(text, zone, end.at)).collect();
    let subtitle = text.chart_from_until(day_label(text, zone, first.at), day_label(text, zone, last.at));
    let open = |end: &DayEnd| {
        let open = Status::ALL.into_iter().filter(|status| status.is_open());
        text.number(open.map(|status| count(end, status)).sum::<i64>())
    };
    let figure =
        |one: &Series| format!("{} {}", one.name, listed(text, one.values.get(ends.len() - 1..).unwrap_or_default()));
    let figures = series.iter().map(figure).collect::<Vec<_>>().join(", ");
    let frame = Frame { title: text.chart_stand_title(), subtitle, text };
    let alt = text.chart_alt(figures, frame.subtitle.clone(), frame.title.clone());
    let alt = format!("{alt} {}", text.chart_stand_open(open(first), open(last)));
    Some(picture(chart::areas(&frame, &labels, &series), &alt))
}

/// How long what is open has stood where it stands.
pub fn ageing(text: &Text, zone: &TimeZone, ageing: &Ageing, now: Millis) -> Option<Value> {
    let open: Vec<_> = ageing.ages.iter().filter(|age| age.status.is_open() && age.count > 0).collect();
    if open.is_empty() {
        return None;
    }
    let names = [text.chart_age_week(), text.chart_age_month(), text.chart_age_quarter(), text.chart_age_older()];
    let series = names.into_iter().enumerate().map(|(bucket, name)| Series {
        name,
        values: open.iter().map(|age| age.buckets.get(bucket).copied().unwrap_or_default()).collect(),
    });
    let labels: Vec<_> = open.iter().map(|age| age.status.name(text)).collect();
    let subtitle = text.chart_age_subtitle(day_label(text, zone, now));
    let frame = Frame { title: text.chart_age_title(), subtitle, text };
    let all: i64 = open.iter().map(|age| age.count).sum();
    let long: i64 = open.iter().map(|age| age.buckets[2] + age.buckets[3]).sum();
    let finding = text.chart_age_finding(text.number(all), text.number(long));
    Some(rows(chart::stacked_rows, &frame, &labels, &series.collect::<Vec<_>>(), &finding))
}

/// How many people of each function take part, and how.
pub fn participation(text: &Text, functions: &Functions, days: i64, taken: &Participation) -> Option<Value> {
    const MOST: usize = 8;
    // With nobody to compare with, the rest would only be few people.
    if taken.functions.is_empty() {
        return None;
    }
    let mut parts: Vec<(String, &Part)> = taken
        .functions
        .iter()
        .take(MOST)
        .map(|part| (function::name(functions, &part.function).to_owned(), part))
        .collect();
    if taken.others.people > 0 {
        parts.push((text.collaboration_others(), &taken.others));
    }
    let of = |name: String, count: fn(&Part) -> i64| Series {
        name,
        values: parts.iter().map(|(_, part)| count(part)).collect(),
    };
    let series = [
        of(text.chart_part_authors(), |part| part.authors),
        of(text.chart_part_voters(), |part| part.voters),
        of(text.chart_part_helpers(), |part| part.helpers),
    ];
    let labels: Vec<_> = parts.iter().map(|(name, _)| name.clone()).collect();
    let frame = Frame { title: text.chart_part_title(), subtitle: text.chart_part_subtitle(days), text };
    Some(rows(chart::grouped_rows, &frame, &labels, &series, ""))
}

/// How often functions worked together. `None` while there are no two to show.
pub fn together(text: &Text, heat: &Heat) -> Option<Value> {
    const MOST: usize = 10;
    let names: Vec<_> = heat.functions.iter().take(MOST).cloned().collect();
    let mut pairs = Vec::new();
    for (row, counts) in heat.counts.iter().enumerate().take(names.len()) {
        for (column, count) in counts.iter().enumerate().take(row) {
            if let (Some(count), Some(one), Some(other)) = (count, names.get(column), names.get(row)) {
                pairs.push((*count, format!("{one} + {other} {}", text.number(*count))));
            }
        }
    }
    if pairs.is_empty() {
        return None;
    }
    pairs.sort_by_key(|(count, _)| -count);
    let figures = pairs.into_iter().take(MOST).map(|(_, pair)| pair).collect::<Vec<_>>().join(", ");
    let frame = Frame { title: text.chart_heat_title(), subtitle: text.chart_heat_subtitle(), text };
    let alt = text.chart_alt(figures, frame.subtitle.clone(), frame.title.clone());
    Some(picture(chart::heat_map(&frame, &names, &heat.counts, &text.chart_hidden()), &alt))
}

/// Rows of figures, which are told as `Support: Voted 40, In squads 5; Product: …`, and what they mean; may be blank.
fn rows(
    drawn: fn(&Frame<'_>, &[String], &[Series]) -> String,
    frame: &Frame<'_>,
    labels: &[String],
    series: &[Series],
    finding: &str,
) -> Value {
    let told = |at: usize| {
        let figures = series.iter().map(|one| {
            let value = one.values.get(at).copied().unwrap_or_default();
            format!("{} {}", one.name, frame.text.number(value))
        });
        figures.collect::<Vec<_>>().join(", ")
    };
    let figures: Vec<_> = labels.iter().enumerate().map(|(at, label)| format!("{label}: {}", told(at))).collect();
    let alt = frame.text.chart_alt(figures.join("; "), frame.subtitle.clone(), frame.title.clone());
    picture(drawn(frame, labels, series), format!("{alt} {finding}").trim_end())
}

/// `3, 5, 2`
fn listed(text: &Text, values: &[i64]) -> String {
    values.iter().map(|value| text.number(*value)).collect::<Vec<_>>().join(", ")
}

/// `9 Nov`: the last day of what ends then.
fn day_label(text: &Text, zone: &TimeZone, until: Millis) -> String {
    let last = Timestamp::from_millisecond(until - 1).unwrap_or_default().to_zoned(zone.clone());
    text.chart_day(last.day().to_string(), format!("m{}", last.month()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::DAY;
    use crate::base::text::Language;
    use crate::domain::period::Period;

    fn week(number: i64, ideas: i64, shipped: i64) -> Flow {
        let until = number * 7 * DAY;
        Flow { period: Period { since: until - 7 * DAY, until }, ideas, shipped }
    }

    #[test]
    fn a_chart_tells_its_finding_in_words() {
        let text = Text::of(Language::English);
        let weeks = [week(1, 0, 0), week(2, 2, 0), week(3, 4, 1), week(4, 5, 0)];
        let drawn = weekly_flow(text, &TimeZone::UTC, &weeks).unwrap();
        assert_eq!(
            drawn["alt_text"],
            "Chart of the last 4 weeks, oldest first. New ideas: 0, 2, 4, 5. Shipped: 0, 0, 1, 0. \
             The last week brought more ideas than the weeks before on average."
        );
        assert_eq!(day_label(text, &TimeZone::UTC, weeks[0].period.until), "7 Jan");
    }

    #[test]
    fn the_parts_of_a_period_are_told_beside_the_period_before() {
        let text = Text::of(Language::English);
        let parts = Period { since: 0, until: 30 * DAY }.parts(6);
        let flow = |period, ideas| Flow { period, ideas, shipped: 0 };
        let parts: Vec<_> = parts.into_iter().zip([0, 2, 0, 1, 0, 4]).map(|(part, ideas)| flow(part, ideas)).collect();
        let told = |before: Option<i64>| {
            let before = before.map(|ideas| flow(Period { since: -30 * DAY, until: 0 }, ideas));
            let drawn = flow_in(text, &TimeZone::UTC, 30, &parts, before).expect("ideas came");
            drawn["alt_text"].as_str().unwrap_or_default().to_owned()
        };
        let figures = "Chart of the last 30 days in 6 equal parts, oldest first. New ideas: 0, 2, 0, 1, 0, 4. \
                       Shipped: 0, 0, 0, 0, 0, 0. New ideas in all: 7";
        assert_eq!(told(None), format!("{figures}."));
        assert_eq!(told(Some(5)), format!("{figures}, more than in the 30 days before (5)."));
        assert_eq!(told(Some(9)), format!("{figures}, fewer than in the 30 days before (9)."));
        assert_eq!(told(Some(7)), format!("{figures}, as many as in the 30 days before."));
        assert_eq!(flow_in(text, &TimeZone::UTC, 30, &[flow(Period { since: 0, until: 1 }, 0)], None), None);
    }

    #[test]
    fn one_week_alone_is_no_chart() {
        let text = Text::of(Language::English);
        assert_eq!(weekly_flow(text, &TimeZone::UTC, &[week(1, 0, 0), week(2, 3, 1)]), None);
        assert_eq!(weekly_flow(text, &TimeZone::UTC, &[]), None);
    }
}
