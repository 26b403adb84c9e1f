//! Charts: what the figures look like, for the digest and for `/cx-status`. Each tells in words what it shows as well, for
//! those who cannot see it and for where Slack takes no pictures.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;

use crate::base::chart::{self, Frame, Series};
use crate::base::clock::Millis;
use crate::base::text::Text;
use crate::domain::call::picture;
use crate::domain::period::Flow;

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
    fn one_week_alone_is_no_chart() {
        let text = Text::of(Language::English);
        assert_eq!(weekly_flow(text, &TimeZone::UTC, &[week(1, 0, 0), week(2, 3, 1)]), None);
        assert_eq!(weekly_flow(text, &TimeZone::UTC, &[]), None);
    }
}
