//! One way for a closed set of words to have names: in the saved format, in attributes, in the catalogue.

/// Declares an enum whose variants have a stable name each, with `ALL`, `name` and `named`.
macro_rules! named {
    ($(#[$about:meta])* pub enum $Set:ident { $($(#[$what:meta])* $Variant:ident = $name:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Set { $($(#[$what])* $Variant,)+ }

        impl $Set {
            /// Every one, in the order in which a reader meets them.
            pub const ALL: &'static [$Set] = &[$($Set::$Variant,)+];
            /// The names of `ALL`, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($name,)+];

            /// The stable name: it stands in saved text, so it never changes.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $($Set::$Variant => $name,)+ }
            }

            /// The one of that name.
            #[must_use]
            pub fn named(name: &str) -> Option<$Set> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

pub(crate) use named;
