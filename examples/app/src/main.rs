//! A Yew app with the widget in it. It builds for the browser: `cargo build --package example-app --target wasm32-unknown-unknown`, or with Trunk in
//! this folder. On the desk there is nothing to show.

#[cfg(target_arch = "wasm32")]
mod app {
    use fail_forward::FailForward;
    use fail_forward::config::{Config, Reply, Story};
    use fail_forward::debrief::Pattern;
    use yew::{Callback, Html, KeyboardEvent, component, html, use_state};

    /// What this app wants otherwise than the widget comes.
    fn wishes() -> Config {
        let story = Story {
            title: "The lunch in November",
            text: "She said so over lunch. I took the drawing out.",
            by: Some("the editor"),
            pattern: Some(Pattern::AboutMe),
        };
        let reply = Reply { label: None, mailto: "author@example.org" };
        Config { stories: vec![story], reply: Some(reply), ..Config::default() }
    }

    #[component]
    pub fn App() -> Html {
        // A hotkey of the app's own. It does not hear what is typed in the widget.
        let likes = use_state(|| 0);
        let onkeydown = {
            let likes = likes.clone();
            Callback::from(move |event: KeyboardEvent| {
                if event.key() == "l" {
                    likes.set(*likes + 1);
                }
            })
        };
        html! {
            <main {onkeydown}>
                <h1>{ "A post in a Yew app" }</h1>
                <p><a href="#likes">{ "Press L to like it" }</a>{ ": " }<span id="likes">{ *likes }</span></p>
                <FailForward config={wishes()} heading_level={2} journal="example" />
            </main>
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    yew::Renderer::<app::App>::new().render();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
