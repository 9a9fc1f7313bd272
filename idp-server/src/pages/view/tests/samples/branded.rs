//! A page with all that an operator may add to it.

use std::sync::{Arc, LazyLock};

use image::{DynamicImage, ImageFormat};

use super::{super::super::LogoutPage, Maker, Sample, sample};
use crate::brand::{Brand, Link, Parts};

static BRAND: LazyLock<Arc<Brand>> = LazyLock::new(|| {
    let mut picture = std::io::Cursor::new(Vec::new());
    DynamicImage::new_rgb8(30, 20)
        .write_to(&mut picture, ImageFormat::Png)
        .unwrap();
    let picture = picture.into_inner();
    let links = ["branding-imprint", "branding-privacy", "branding-help"];
    let parts = Parts {
        logos: [Some(picture.clone()), Some(picture)],
        links: links
            .map(|key| Link {
                key,
                href: "https://example.com/?a=%22&b".to_owned(),
            })
            .into(),
        ..Parts::default()
    };
    Arc::new(Brand::new(parts).unwrap())
});

impl Maker<'_> {
    pub(super) fn branded(&self) -> Sample {
        let page = LogoutPage {
            layout: self.layout().branded(BRAND.clone()),
            csrf: self.text(),
            account: Some(self.account()),
            fields: self.hidden(),
        };
        sample("logout_branded", &page)
    }
}
