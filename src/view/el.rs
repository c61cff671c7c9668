//! Elements, built by plain calls: `el("p").class("ff-hint").with(text)`. What `html!` makes of a page is code laid out in place, and was more than
//! half of the views' weight; these calls are small wherever they stand.
//!
//! What is absent holds its place: a list of siblings is as long at every drawing, so Yew never takes one for another (yew#4099).

use std::rc::Rc;

use yew::html;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag};
use yew::{AttrValue, Html};

use super::Send;
use super::on::{Handler, On};
use super::put::{Inside, Value};
use crate::copy::{Copy, Key};

/// An element that is being built.
pub(super) struct El(pub(super) Box<VTag>);

/// An element of that name.
pub(super) fn el(name: &'static str) -> El {
    El::bare(VTag::new(name))
}

/// A block, with its class. Most of a page is made of this and the two below: one call for both.
#[inline(never)]
pub(super) fn div(class: &'static str) -> El {
    el("div").class(class)
}

/// A paragraph.
#[inline(never)]
pub(super) fn p(class: &'static str) -> El {
    el("p").class(class)
}

/// A piece of text.
#[inline(never)]
pub(super) fn span(class: &'static str) -> El {
    el("span").class(class)
}

/// A field of text. It opens on its text; a later one is the reader's own typing coming back, and is not written.
pub(super) fn textarea(opens_on: &str) -> El {
    let opens_on = AttrValue::from(opens_on.to_owned());
    match html! { <textarea defaultvalue={opens_on} /> } {
        Html::VTag(tag) => El::bare(Rc::unwrap_or_clone(tag)),
        _ => el("textarea"),
    }
}

/// The first attributes of the table: all that most elements have.
const FEW: usize = 5;

/// Each element may have each attribute: one table, and one comparison when it is drawn again.
macro_rules! attributes {
    ($($method:ident = $name:literal,)*) => {
        static NAMES: &[&str] = &[$($name),*];

        #[expect(non_camel_case_types, reason = "named as the methods are")]
        enum At { $($method),* }

        impl El {
            $(
                #[doc = concat!("Gives it `", $name, "`.")]
                #[inline]
                pub(super) fn $method(self, value: impl Value) -> El {
                    value.put(self, At::$method as usize)
                }
            )*
        }
    };
}

attributes! {
    class = "class",
    id = "id",
    part = "part",
    role = "role",
    kind = "type",
    name = "name",
    value = "value",
    label_of = "for",
    rows = "rows",
    min = "min",
    max = "max",
    tabindex = "tabindex",
    autocomplete = "autocomplete",
    autocapitalize = "autocapitalize",
    enterkeyhint = "enterkeyhint",
    aria_label = "aria-label",
    aria_labelledby = "aria-labelledby",
    aria_describedby = "aria-describedby",
    aria_current = "aria-current",
    aria_expanded = "aria-expanded",
    aria_hidden = "aria-hidden",
    aria_checked = "aria-checked",
    aria_invalid = "aria-invalid",
    href = "href",
    selected = "selected",
    accept = "accept",
    scope = "scope",
    lang = "lang",
    open = "open",
}

impl El {
    fn bare(mut tag: VTag) -> El {
        tag.set_attributes(Attributes::Dynamic { keys: &[], values: Box::default() });
        El(Box::new(tag))
    }

    /// The place of an attribute. Most elements have none but the first few: room for all is made once another is wanted.
    pub(super) fn slot(&mut self, at: usize) -> Option<&mut Option<AttributeOrProperty>> {
        let Attributes::Dynamic { keys, values } = &mut self.0.attributes else { return None };
        if at >= values.len() {
            *keys = NAMES.get(..FEW).filter(|few| at < few.len()).unwrap_or(NAMES);
            let mut room = std::mem::take(values).into_vec();
            room.resize(keys.len(), None);
            *values = room.into();
        }
        values.get_mut(at)
    }

    /// One more class, if it is so.
    pub(super) fn class_if(mut self, so: bool, more: &'static str) -> El {
        if !so {
            return self;
        }
        let class = match self.slot(At::class as usize) {
            Some(Some(AttributeOrProperty::Attribute(class))) => [class.as_str(), " ", more].concat(),
            _ => more.to_owned(),
        };
        self.class(class)
    }

    /// What tells it from its siblings, where they come and go.
    pub(super) fn key(mut self, key: &str) -> El {
        self.0.key = Some(key.into());
        self
    }

    /// Whether a radio is chosen: written at every drawing, so that the one before is given up.
    pub(super) fn checked(mut self, checked: bool) -> El {
        self.0.set_checked(checked);
        self
    }

    /// What it hears, and where that goes.
    pub(super) fn on(mut self, send: &Send, on: On) -> El {
        self.0.add_listener(Rc::new(Handler { on, send: send.clone() }));
        self
    }

    /// What is in it: an element, a text, or perhaps nothing.
    #[inline]
    pub(super) fn with(self, inside: impl Inside) -> El {
        inside.put(self)
    }

    /// What it says, in words of the catalogue.
    #[inline(never)]
    pub(super) fn says(self, copy: Copy, text: Key) -> El {
        self.with(copy.say(text))
    }

    /// What is in it, one after another: a list of its own, so that it can grow without its siblings.
    pub(super) fn each(self, inside: impl Iterator<Item: Into<Html>>) -> El {
        self.with(list(inside))
    }
}

/// Siblings without an element around them.
pub(super) fn list(inside: impl Iterator<Item: Into<Html>>) -> Html {
    let mut nodes = Vec::new();
    for each in inside {
        nodes.push(each.into());
    }
    gathered(nodes)
}

#[inline(never)]
fn gathered(nodes: Vec<Html>) -> Html {
    nodes.into_iter().collect()
}

/// The same, told from its siblings by a key.
pub(super) fn keyed(inside: Html, key: &str) -> Html {
    Html::VList(Rc::new(VList::with_children(vec![inside], Some(key.into()))))
}

impl From<El> for Html {
    #[inline(never)]
    fn from(el: El) -> Html {
        Html::from(*el.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(mut el: El) -> Option<String> {
        match el.slot(At::class as usize) {
            Some(Some(AttributeOrProperty::Attribute(class))) => Some(class.to_string()),
            _ => None,
        }
    }

    #[test]
    fn one_class_after_another_is_added_and_none_is_lost() {
        let el = el("p").class("ff").class_if(true, "ff--flush").class_if(false, "no").class_if(true, "ff--pencil");
        assert_eq!(class(el).as_deref(), Some("ff ff--flush ff--pencil"));
        assert_eq!(class(super::el("li").class_if(true, "is-done")).as_deref(), Some("is-done"));
    }
}
