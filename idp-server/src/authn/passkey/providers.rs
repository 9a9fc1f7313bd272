//! The names and signs of the common authenticators, by the AAGUID that they send.

use uuid::{Uuid, uuid};

/// What keeps a passkey. Its sign has a shape of its own on pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The keychain of an account, on all devices of its owner.
    Cloud,
    /// A password manager.
    Manager,
    /// The device itself.
    Platform,
    /// A key to plug in or hold near.
    SecurityKey,
}

/// Who keeps a passkey.
#[derive(Debug)]
pub struct Provider {
    /// As its maker writes it.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
    /// The letter or digit of its sign, which no other of this kind has.
    pub letter: char,
    aaguids: &'static [Uuid],
}

const fn known(name: &'static str, kind: Kind, letter: char, aaguids: &'static [Uuid]) -> Provider {
    Provider {
        name,
        kind,
        letter,
        aaguids,
    }
}

/// The list of the passkey community (passkey-authenticator-aaguids) has many more.
pub(crate) const PROVIDERS: &[Provider] = &[
    known(
        "1Password",
        Kind::Manager,
        '1',
        &[uuid!("bada5566-a7aa-401f-bd96-45619a55120d")],
    ),
    known(
        "Apple Passwords",
        Kind::Cloud,
        'A',
        &[
            uuid!("fbfc3007-154e-4ecc-8c0b-6e020557d7bd"),
            uuid!("dd4ec289-e01d-41c9-bb89-70fa845d4bf2"),
        ],
    ),
    known(
        "Bitwarden",
        Kind::Manager,
        'B',
        &[uuid!("d548826e-79b4-db40-a3d8-11116f7e8349")],
    ),
    known(
        "Chrome on Mac",
        Kind::Platform,
        'C',
        &[uuid!("adce0002-35bc-c60a-648b-0b25f1f05503")],
    ),
    known(
        "Dashlane",
        Kind::Manager,
        'D',
        &[uuid!("531126d6-e717-415c-9320-3d9aa6981239")],
    ),
    known(
        "Google Password Manager",
        Kind::Cloud,
        'G',
        &[uuid!("ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4")],
    ),
    known(
        "Enpass",
        Kind::Manager,
        'E',
        &[uuid!("f3809540-7f14-49c1-a8b3-8f813b225541")],
    ),
    known(
        "Keeper",
        Kind::Manager,
        'K',
        &[uuid!("0ea242b4-43c4-4a1b-8b17-dd6d0b6baec6")],
    ),
    known(
        "KeePassXC",
        Kind::Manager,
        'X',
        &[uuid!("fdb141b2-5d84-443e-8a35-4698c205a502")],
    ),
    known(
        "LastPass",
        Kind::Manager,
        'L',
        &[uuid!("b78a0a55-6ef8-d246-a042-ba0f6d55050c")],
    ),
    known(
        "NordPass",
        Kind::Manager,
        'N',
        &[uuid!("b84e4048-15dc-4dd0-8640-f4f60813c8af")],
    ),
    known(
        "Proton Pass",
        Kind::Manager,
        'P',
        &[uuid!("50726f74-6f6e-5061-7373-50726f746f6e")],
    ),
    known(
        "Samsung Pass",
        Kind::Cloud,
        'S',
        &[uuid!("53414d53-554e-4700-0000-000000000000")],
    ),
    known(
        "Windows Hello",
        Kind::Platform,
        'W',
        &[
            uuid!("08987058-cadc-4b81-b6e1-30de50dcbe96"),
            uuid!("9ddd1817-af5a-4672-a2b9-3e3dd95000a9"),
            uuid!("6028b017-b1d4-4c02-b4b3-afcdafc96bb2"),
        ],
    ),
    known(
        "YubiKey 5",
        Kind::SecurityKey,
        'Y',
        &[
            uuid!("fa2b99dc-9e39-4257-8f92-4a30d23c4118"),
            uuid!("2fc0579f-8113-47ea-b116-bb5a8db9202a"),
            uuid!("ee882879-721c-4913-9775-3dfcce97072a"),
            uuid!("cb69481e-8ff7-4039-93ec-0a2729a154a8"),
        ],
    ),
];

/// Who keeps a passkey, as far as the model of its authenticator tells.
#[must_use]
pub fn provider(aaguid: Uuid) -> Option<&'static Provider> {
    let keeps = |known: &&Provider| known.aaguids.contains(&aaguid);
    PROVIDERS.iter().find(keeps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_provider_is_found_and_stands_once() {
        for (index, known) in PROVIDERS.iter().enumerate() {
            for aaguid in known.aaguids {
                assert_eq!(provider(*aaguid).map(|found| found.name), Some(known.name));
                let others = &PROVIDERS[..index];
                assert!(others.iter().all(|one| !one.aaguids.contains(aaguid)));
            }
        }
        assert!(provider(Uuid::nil()).is_none());
    }
}
