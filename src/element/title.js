// The standalone page's own title says first that something is wrong, in the word that stands at the field. No blog ever gets this: its title is its own.
const host = document.querySelector("fail-forward");
const title = document.title;

customElements.whenDefined("fail-forward").then(() => {
  const look = () => {
    const said = (host.shadowRoot.querySelector(".ff-error > .ff-sr")?.textContent ?? "") + title;
    if (document.title !== said) document.title = said;
  };
  new MutationObserver(look).observe(host.shadowRoot, { childList: true, subtree: true });
});
