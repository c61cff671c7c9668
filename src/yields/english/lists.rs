//! The closed word lists of the joining rules. They are data: each is sorted, since it is searched by halves, and a test keeps it so.
//!
//! A list says what a word can be, never what it means. Nothing here is shown to a reader.

use std::cmp::Ordering;

/// Words in order, with a comma between them: one text, where a list of texts would take eight bytes more for each word.
#[derive(Clone, Copy)]
pub(super) struct List(pub(super) &'static str);

impl List {
    /// The words, in order.
    pub(super) fn words(self) -> impl Iterator<Item = &'static str> {
        self.0.split(',')
    }
}

/// Whether a list holds a word.
pub(super) fn has(List(text): List, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let comma = |byte: &u8| *byte == b',';
    let (mut from, mut to) = (0, text.len());
    while from < to {
        // The word in whose letters, or behind which, the middle lies.
        let half = from.midpoint(to);
        let start = text.get(from..half).unwrap_or_default().iter().rposition(comma).map_or(from, |at| from + at + 1);
        let rest = text.get(start..to).unwrap_or_default();
        let length = rest.iter().position(comma).unwrap_or(rest.len());
        match rest.get(..length).unwrap_or_default().cmp(word) {
            Ordering::Equal => return true,
            Ordering::Less => from = start + length + 1,
            Ordering::Greater => to = start.saturating_sub(1),
        }
    }
    false
}

/// What people type to say nothing, in small letters and without apostrophes.
pub(super) const NOTHING: List = List(
    "as above,cant,dont know,dunno,idk,later,look,n/a,na,no,no idea,no one,nobody,none,nope,not sure,not yet,nothing,\
     ok,pass,right,same,same as above,see above,skip,so,tbd,well,x,yes",
);

/// Words that go from the start when a comma, "so", "ok" or "I" follows.
pub(super) const FILLERS: List = List("and,anyway,hm,hmm,honestly,look,ok,okay,right,so,well,yeah,yes");

/// A full stop after these ends no sentence.
pub(super) const ABBREVIATIONS: List = List("a.m.,dr.,e.g.,etc.,i.e.,mr.,mrs.,ms.,p.m.,st.,vs.");

/// The days, in small letters.
pub(super) const WEEKDAYS: List = List("friday,monday,saturday,sunday,thursday,tuesday,wednesday");

/// The months that are no other word.
pub(super) const MONTHS: List = List(
    "april,august,december,february,january,july,june,november,october,september",
);

/// Words that open a sentence of its own, so that no "I" may go before it.
pub(super) const SUBJECTS: List = List(
    "a,after,all,an,anyone,anything,apologies,as,at,because,before,both,by,during,each,every,everybody,everyone,\
     everything,five,for,four,from,he,her,his,how,if,in,it,its,lack,my,next,no,nobody,not,nothing,of,on,once,one,our,\
     people,she,since,some,somebody,someone,something,sorry,that,the,their,there,these,they,this,those,three,too,two,\
     under,we,what,when,which,while,who,why,with,without,you,your",
);

/// Numbers written out.
pub(super) const NUMBERS: List = List("eight,five,four,nine,one,seven,six,ten,three,two");

/// Helping verbs; their forms in n't count too.
pub(super) const AUXILIARIES: List = List(
    "am,are,can,cannot,could,do,does,has,have,is,may,might,must,shall,should,will,would",
);

/// Words that may stand before a verb; those in -ly count too.
pub(super) const ADVERBS: List = List(
    "actually,again,almost,also,always,barely,even,just,nearly,never,not,only,probably,really,simply,still,then",
);

/// Words in -ly that are no adverbs.
pub(super) const NO_ADVERBS: List = List(
    "ally,apply,assembly,bully,comply,family,fly,imply,italy,july,multiply,rally,rely,reply,supply",
);

/// Verbs that tell what was; words in -ed count too.
pub(super) const PAST: List = List(
    "ate,became,began,bent,bit,blew,bought,broke,brought,built,came,caught,chose,cut,did,drank,drew,drove,fell,felt,\
     flew,forgot,fought,found,froze,gave,got,grew,had,heard,held,hid,hit,hurt,kept,knew,laid,lay,led,left,let,lied,\
     lit,lost,made,meant,met,misheard,misread,overrode,oversaw,overslept,overtook,paid,put,quit,ran,read,rode,rose,\
     said,sang,sank,sat,saw,sent,set,shook,shot,shut,slept,slid,sold,spent,spoke,stole,stood,struck,stuck,swept,\
     swore,taught,thought,threw,told,took,tore,understood,undid,was,went,were,withdrew,woke,won,wore,wrote",
);

/// Words in -ed that tell nothing past.
pub(super) const NO_PAST: List = List(
    "bleed,breed,creed,deed,embed,exceed,feed,greed,heed,hundred,indeed,naked,need,proceed,sacred,seed,speed,succeed,\
     weed,wicked",
);

/// Verbs that tell what I do, and are hardly ever nouns.
pub(super) const PRESENT: List = List(
    "assume,avoid,believe,expect,feel,forget,give,hide,ignore,interrupt,keep,know,listen,lose,micromanage,\
     overpromise,overthink,prefer,say,speak,take,tell,tend,think,want",
);

/// Verbs that are the same word in the past and after "will".
pub(super) const BOTH_TIMES: List = List("cut,hit,hurt,lay,let,put,quit,read,set,shut");

/// How a person can be.
pub(super) const PERSONAL: List = List(
    "afraid,alone,angry,anxious,ashamed,busy,cornered,cross,drunk,embarrassed,exhausted,frustrated,hungry,hurt,late,\
     lonely,nervous,overwhelmed,rushed,scared,stressed,stuck,sure,tired,unsure",
);

/// Words that go on with a state.
pub(super) const AFTER_STATE: List = List("about,after,and,because,by,from,of,so,that");

/// Words that go on with a state too, unless its word is more often a verb.
pub(super) const AFTER_STATE_ONLY: List = List("at,for,in,on,to,with");

/// States whose word is more often a verb before those.
pub(super) const STATE_OR_VERB: List = List("cornered,hurt,rushed,stuck");

/// Words that open a time; weekdays count too.
pub(super) const TIMES: List = List(
    "after,as,at,before,by,during,each,every,from,in,next,on,once,today,tomorrow,tonight,under,until,whenever,while,\
     with,without",
);

/// What the hour or the room can be.
pub(super) const IT_IS: List = List(
    "busy,chaos,chaotic,cold,dark,early,evening,hard,hectic,hot,late,loud,morning,night,quiet,tense,unclear,urgent",
);

/// Verbs in -ing that are no gerunds.
pub(super) const VERBS_IN_ING: List = List("bring,cling,fling,ring,sing,sling,spring,sting,string,swing,wring");

/// Words that often open a wish and are no verbs.
pub(super) const NO_VERBS: List = List(
    "better,calmer,clearer,closer,communication,courage,daily,earlier,enough,faster,fewer,honesty,humility,kinder,\
     less,longer,monthly,more,patience,quicker,regular,shorter,slower,smaller,sooner,transparency,weekly",
);

/// Words that open a moment which stands as it was typed, however short.
pub(super) const PLAIN_MOMENTS: List = List(
    "anyone,everybody,everyone,everything,he,i,it,no,nobody,nothing,she,somebody,someone,something,that,there,these,\
     they,things,this,those,we,what,who,you",
);

/// Words that open a whole plan typed in one blank.
pub(super) const PLAN_OPENERS: List = List(
    "after,as soon as,at,before,each,every,if,in,next time,on,once,the moment,when,whenever",
);

/// Words that stand before a role.
pub(super) const DETERMINERS: List = List("a,an,her,his,my,our,that,the,their,this,your");

/// Words that can follow a person, beside those of the other lists.
pub(super) const SMALL_WORDS: List = List(
    "about,again,alone,around,at,away,back,behind,but,down,earlier,into,later,myself,off,or,out,over,so,than,through,\
     to,together,too,twice,up",
);

/// After these, "you" is the one who acts.
pub(super) const BEFORE_THEY: List = List("and,as,because,but,if,or,so,that,until,what,when,while,who");

/// An "I" after one of these begins no habit.
pub(super) const NOT_BEFORE_HABIT: List = List(
    "after,and,as,because,before,but,feel,how,if,know,or,so,than,that,think,until,what,when,whenever,where,which,\
     while,who",
);

/// Words that get their apostrophe back, and one its capital. They are looked through, and need no order.
pub(super) const SPELLINGS: List = List(
    "aren't,can't,couldn't,didn't,doesn't,don't,hadn't,hasn't,haven't,I'm,isn't,I've,shouldn't,that's,there's,they're,\
     wasn't,weren't,what's,wouldn't,you're",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted_and_holds_a_word_once() {
        let lists = [
            NOTHING, FILLERS, ABBREVIATIONS, WEEKDAYS, MONTHS, SUBJECTS, NUMBERS, AUXILIARIES, ADVERBS, NO_ADVERBS,
            PAST, NO_PAST, PRESENT, BOTH_TIMES, PERSONAL, AFTER_STATE, AFTER_STATE_ONLY, STATE_OR_VERB, TIMES, IT_IS, VERBS_IN_ING, NO_VERBS,
            PLAIN_MOMENTS, PLAN_OPENERS, DETERMINERS, SMALL_WORDS, BEFORE_THEY, NOT_BEFORE_HABIT,
        ];
        for list in lists {
            let words: Vec<_> = list.words().collect();
            assert!(words.windows(2).all(|pair| pair[0] < pair[1]), "{words:?}");
            assert!(words.iter().all(|word| has(list, word)), "{words:?}");
            assert!(words.iter().all(|word| !has(list, &[word, "x"].concat()) && !has(list, "")), "{words:?}");
        }
    }
}
