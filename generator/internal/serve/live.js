// Keeps a page of the preview up to date. The server answers state.js when
// there is something new; the answer calls kundvalLive.
(() => {
  const own = document.currentScript;
  const { site, page, number } = own.dataset;
  const url = new URL("state.js", own.src);
  url.searchParams.set("page", location.pathname);
  let dialog;

  const ask = (seen) => {
    const script = document.createElement("script");
    url.searchParams.set("seen", seen);
    script.src = url;
    script.onload = () => script.remove();
    script.onerror = () => {
      // The server is being restarted, or stopped for the day.
      script.remove();
      setTimeout(ask, 1000, -1);
    };
    document.head.append(script);
  };

  const show = (problem) => {
    dialog?.remove();
    dialog = undefined;
    if (!problem) return;
    dialog = document.createElement("dialog");
    dialog.lang = "sv";
    dialog.dir = "ltr";
    // Set by property, since the page's policy allows no style attributes.
    dialog.style.cssText = "inline-size: 60rem; max-inline-size: 90vw; max-block-size: 80vh; font: 1rem/1.5 system-ui, sans-serif";
    const heading = document.createElement("h2");
    heading.textContent = "Ändringen kunde inte visas";
    const what = document.createElement("p");
    what.textContent = "Det finns fel att rätta. Bakom den här rutan ligger sidan som den såg ut senast allt stämde.";
    const text = document.createElement("pre");
    text.style.cssText = "overflow: auto; font: 0.9rem/1.5 ui-monospace, monospace";
    text.tabIndex = 0;
    text.textContent = problem;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Stäng";
    close.onclick = () => dialog.close();
    dialog.append(heading, what, text, close);
    document.body.append(dialog);
    dialog.showModal();
  };

  let shown = "";
  window.kundvalLive = (state) => {
    // A page that itself tells of a problem has the number of its state. One with
    // a query may show what its script has fetched from other pages.
    const another = number ? number !== String(state.number) : state.page !== page || (location.search && state.site !== site);
    if (another) {
      location.reload();
      return;
    }
    if (!number && state.problem !== shown) {
      shown = state.problem;
      show(shown);
    }
    ask(state.number);
  };
  // Not before the page has loaded, which the waiting would hold up.
  addEventListener("load", () => ask(-1));
})();
