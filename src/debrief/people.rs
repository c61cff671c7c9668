//! Who is to hear of it.

use super::named::named;

named! {
    /// Does anyone else need to hear it? Decides the voice of the statement; `Nobody` hides it.
    pub enum Hear {
        /// Nobody yet.
        Nobody = "nobody",
        /// The people affected: they are spoken to, as "you".
        Affected = "affected",
        /// The whole team.
        Team = "team",
    }
}

named! {
    /// Who the talking points are for.
    pub enum Audience {
        /// The people it touched.
        Touched = "touched",
        /// The team.
        Team = "team",
        /// A friend.
        Friend = "friend",
        /// A peer.
        Peer = "peer",
        /// A letter that will not be sent.
        Letter = "letter",
    }
}
