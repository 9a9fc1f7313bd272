//! What people see: one view a page, plain data in and HTML out. A view knows no request, no store and no clock.

mod account;
mod actions;
mod addresses;
mod admin;
mod consent;
mod cookies;
mod demo;
mod email_code;
mod error;
mod expired;
mod filters;
mod form_post;
mod home;
mod layout;
mod least;
mod logged_out;
mod login;
mod logout;
mod parts;
mod passkeys;
mod recover;
mod register;
mod rooms;
mod second_factor;
mod select_account;
mod setup;
mod throttled;
mod upstream;

#[cfg(test)]
mod tests;

pub(crate) use account::SECTIONS;
pub use account::{
    AccountPage, ActivityFilter, ActivityPage, AppEntry, AppsPage, Check, DeletePage, DeviceEntry,
    ExportPage, FreshProof, Happening, PasswordPage, ProfileFields, ProfilePage, SecurityPage,
    SessionsPage, Way,
};
pub use actions::{ChangePasswordPage, EnrolPasskeyPage, Progress, TermsPage, VerifyAddressPage};
pub use addresses::{
    AddAddressPage, AddressEntry, AddressesPage, LostPage, MailedAct, MailedPage, MailedSaid,
    MailedSaidPage,
};
pub use admin::{
    AddSecretPage, AdminConfirmPage, AdminFrame, AdminOverviewPage, AdminProofPage, AdminSection,
    ApplicationPage, ApplicationRow, ApplicationsPage, Choice, Connection, Crumb,
    EditApplicationPage, Kind, MadePage, NewApplicationPage, NextStep, Pager, SecretRow,
};
pub use consent::{ConsentApp, ConsentPage, ConsentScope};
pub use cookies::CookiesPage;
pub use demo::{Claim, DemoResultPage, DemoStartPage};
pub use email_code::{EmailAskPage, EmailCodePage, EmailDeadPage, EmailLinkPage, Opened};
pub use error::ErrorPage;
pub use expired::ExpiredPage;
pub use form_post::FormPostPage;
pub use home::HomePage;
pub use layout::{Direction, Layout};
pub use least::Least;
pub use logged_out::LoggedOutPage;
pub use login::{LoginPage, Ways};
pub use logout::LogoutPage;
pub use parts::{Account, AppLink, FieldError, FormErrors, HiddenField, ImageSource, WebLink};
pub use passkeys::{
    PasskeyCard, PasskeyConfirmPage, PasskeyOfferPage, PasskeyOwner, PasskeyPage,
    PasskeySignInPage, PasskeysPage, Remaining,
};
pub use recover::{RecoverPage, RecoverySaid, RecoverySaidPage, ResetPage};
pub use register::{
    RegisterPage, RegistrationSaid, RegistrationSaidPage, TermsNote, VerifyEmailPage,
};
pub use rooms::{
    AuditFields, AuditPage, ConfirmPage, HandedLinkPage, KeyRow, KeysPage, LiveSession,
    LiveSessionsPage, MembershipRow, MembershipsPage, MethodRow, PeoplePage, PersonFields,
    PersonFormPage, PersonPage, PersonRow, Told,
};
pub use second_factor::{
    RecoveryCodePage, RecoveryCodesPage, RecoveryCodesShownPage, TotpPage, TotpSettingsPage,
    TotpState,
};
pub use select_account::{AccountChoice, SelectAccountPage};
pub use setup::SetupPage;
pub use throttled::ThrottledPage;
pub use upstream::{
    LinkEntry, NewcomerPage, NewcomerState, Owner, PendingLinkPage, UpstreamButton, UpstreamPage,
    UpstreamSaid, UpstreamSaidPage,
};
