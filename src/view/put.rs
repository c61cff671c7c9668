//! What can be put on an element and into it. None of it is inlined: a call is all that a view costs.

use yew::virtual_dom::{AttributeOrProperty, VText};
use yew::{AttrValue, Html};

use super::el::El;

/// What an attribute can be given.
pub(super) trait Value {
    /// Puts it there.
    fn put(self, el: El, at: usize) -> El;
}

impl Value for &'static str {
    #[inline(never)]
    fn put(self, mut el: El, at: usize) -> El {
        if let Some(slot) = el.slot(at) {
            // Not `AttributeOrProperty::Static`: Yew 0.23 leaves that out of such a list when it renders to text.
            *slot = Some(AttributeOrProperty::Attribute(AttrValue::Static(self)));
        }
        el
    }
}

impl Value for String {
    #[inline(never)]
    fn put(self, mut el: El, at: usize) -> El {
        if let Some(slot) = el.slot(at) {
            *slot = Some(AttributeOrProperty::Attribute(self.into()));
        }
        el
    }
}

impl<T: Value> Value for Option<T> {
    fn put(self, el: El, at: usize) -> El {
        match self {
            Some(value) => value.put(el, at),
            None => el,
        }
    }
}

/// What can be inside an element.
pub(super) trait Inside {
    /// Puts it there.
    fn put(self, el: El) -> El;
}

impl Inside for Html {
    #[inline(never)]
    fn put(self, mut el: El) -> El {
        el.0.add_child(self);
        el
    }
}

impl Inside for El {
    #[inline(never)]
    fn put(self, el: El) -> El {
        Html::from(self).put(el)
    }
}

impl Inside for &'static str {
    #[inline(never)]
    fn put(self, el: El) -> El {
        Html::VText(VText::new(self)).put(el)
    }
}

impl Inside for &String {
    #[inline(never)]
    fn put(self, el: El) -> El {
        Html::VText(VText::new(self.clone())).put(el)
    }
}

impl<T: Inside> Inside for Option<T> {
    fn put(self, el: El) -> El {
        match self {
            Some(inside) => inside.put(el),
            None => Html::default().put(el),
        }
    }
}
