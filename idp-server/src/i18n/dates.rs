//! Days and times as a language writes them (Unicode Technical Standard 35, by ICU4X).

use icu_calendar::Iso;
use icu_datetime::{
    DateTimeFormatter,
    fieldsets::{YMD, YMDT},
    input::{Date, DateTime, Time},
};
use icu_locale_core::Locale;
use time::{OffsetDateTime, UtcOffset};

/// The formatters of one language, made once.
pub struct Dates {
    day: Option<DateTimeFormatter<YMD>>,
    minute: Option<DateTimeFormatter<YMDT>>,
}

impl Dates {
    /// Those of a language; what it lacks is written as ISO 8601.
    pub fn of(tag: &str) -> Self {
        // Digits are the same on the whole page: messages write them so, and so do codes that have to be typed.
        let locale: Locale = format!("{tag}-u-nu-latn")
            .parse()
            .unwrap_or(Locale::UNKNOWN);
        Self {
            day: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            minute: DateTimeFormatter::try_new((&locale).into(), YMD::long().with_time_hm()).ok(),
        }
    }

    /// A day in Coordinated Universal Time.
    pub fn date(&self, at: OffsetDateTime) -> String {
        let at = at.to_offset(UtcOffset::UTC);
        match (&self.day, moment(at)) {
            (Some(formatter), Some(moment)) => formatter.format(&moment.date).to_string(),
            _ => at.date().to_string(),
        }
    }

    /// A minute in Coordinated Universal Time.
    pub fn moment(&self, at: OffsetDateTime) -> String {
        let at = at.to_offset(UtcOffset::UTC);
        let text = match (&self.minute, moment(at)) {
            (Some(formatter), Some(moment)) => formatter.format(&moment).to_string(),
            _ => format!("{} {:02}:{:02}", at.date(), at.hour(), at.minute()),
        };
        format!("{text} UTC")
    }
}

fn moment(at: OffsetDateTime) -> Option<DateTime<Iso>> {
    Some(DateTime {
        date: Date::try_new_iso(at.year(), at.month().into(), at.day()).ok()?,
        time: Time::try_new(at.hour(), at.minute(), at.second(), 0).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_writes_days_in_its_own_way() {
        let at = time::macros::datetime!(2026-11-22 21:05:09 UTC);
        let day = |tag: &str| Dates::of(tag).date(at);
        assert_eq!(day("en"), "November 22, 2026");
        assert_eq!(day("de"), "22. November 2026");
        assert_eq!(day("ja"), "2026年11月22日");
        assert_eq!(day("hi"), "22 नवंबर, 2026");
        assert!(day("ar").contains("2026"), "{}", day("ar"));
        assert!(Dates::of("de").moment(at).starts_with("22. November 2026"));
        assert!(Dates::of("de").moment(at).ends_with("21:05 UTC"));
    }
}
