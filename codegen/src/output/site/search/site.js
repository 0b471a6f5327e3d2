
// The search box of every page, and what else needs a script. Without scripts a page is whole: what this file makes work
// is hidden until it does.
(() => {
  const root = document.documentElement.dataset.root ?? "";
  const form = document.querySelector("form[role=search]");
  const input = document.getElementById("q");
  const list = document.getElementById("results");
  const asked = new URLSearchParams(location.search);
  const isStart = root === "" && /\/(index\.html)?$/.test(location.pathname);
  /** The option that Enter opens, or -1. */
  let active = -1;
  let hits = [];
  let loading;

  /** What there is to find, and how, is loaded when somebody wants to search. */
  const load = () => {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${root}search.js`;
      script.onload = () => resolve(statusSearch);
      script.onerror = () => reject(new Error("search.js cannot be loaded"));
      document.head.append(script);
    });
    return loading;
  };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.textContent = text ?? "";
    return made;
  };
  const fill = (parent, heading, hit) => {
    parent.append(heading, " ", element("span", "by", hit.by), " ", element("span", "summary", hit.summary));
    return parent;
  };
  /** Tells those who do not see the page what has changed on it. */
  const said = element("p", "visually-hidden");
  said.setAttribute("role", "status");
  const addressOf = (query) => `${root}index.html?q=${encodeURIComponent(query)}`;

  const choose = (to) => {
    active = to;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    if (active < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", list.children[active].id);
    // The first is in sight, and looking where it is would take a layout of the page.
    if (active > 0) list.children[active].scrollIntoView({ block: "nearest" });
    else list.scrollTop = 0;
  };
  const open = (isOpen) => {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) choose(-1);
  };
  const say = (count) => {
    said.textContent = count === 0 ? "Nothing found" : `${count} found`;
  };

  const show = (find) => {
    hits = find(input.value);
    list.replaceChildren(
      ...hits.map((hit, at) => {
        const option = fill(document.createElement("li"), element("b", "", hit.heading), hit);
        option.id = `option-${at}`;
        option.setAttribute("role", "option");
        return option;
      }),
    );
    open(hits.length > 0);
    if (hits.length > 0) choose(0);
    if (input.value.trim()) say(hits.length);
    else said.textContent = "";
  };
  const failed = (error) => {
    said.className = "";
    said.textContent = `${error.message}.`;
  };
  const search = () => load().then(show, failed);

  /** The results as links of the start page, so that they have an address. */
  const showPage = (query) => {
    input.value = query;
    load().then((find) => {
      const all = find(query, 100);
      const place = element("section", "found");
      const rows = element("ol");
      rows.append(
        ...all.map((hit) => {
          const link = element("a", "", hit.heading);
          link.href = root + hit.path;
          return fill(document.createElement("li"), link, hit);
        }),
      );
      const heading = all.length > 0 ? `Found for “${query}”` : `Nothing found for “${query}”`;
      place.append(element("h2", "", heading), rows);
      document.getElementById("found")?.remove();
      place.id = "found";
      document.querySelector("main").prepend(place);
      say(all.length);
    }, failed);
  };

  const go = (at, event) => {
    const address = root + hits[at].path;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1) window.open(address, "_blank");
    else location.assign(address);
  };
  const keys = {
    ArrowDown: () => (list.hidden ? search() : choose((active + 1) % hits.length)),
    ArrowUp: () => (list.hidden ? search() : choose((active <= 0 ? hits.length : active) - 1)),
    Enter: (event) => (list.hidden || active < 0 ? location.assign(addressOf(input.value.trim())) : go(active, event)),
    Escape: () => {
      if (list.hidden) input.value = "";
      open(false);
    },
  };

  const startSearch = () => {
    const attributes = {
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": list.id,
      "aria-autocomplete": "list",
      autocapitalize: "none",
      spellcheck: "false",
      enterkeyhint: "go",
    };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    form.append(said);
    form.hidden = false;
    const query = (isStart && asked.get("q")?.trim()) || "";
    // The start page is there to search; this focus alone loads nothing.
    if (isStart && !query && !location.hash) input.focus({ preventScroll: true });
    input.addEventListener("focus", () => load().catch(failed));
    input.addEventListener("input", search);
    input.addEventListener("keydown", (event) => {
      // While a word is put together by an input method, its keys are the method's.
      if (event.isComposing || !Object.hasOwn(keys, event.key)) return;
      event.preventDefault();
      keys[event.key](event);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.assign(addressOf(input.value.trim()));
    });
    form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || open(false));
    // The box keeps the focus, so that the keyboard goes on to work.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    const picked = (event) => {
      const at = [...list.children].indexOf(event.target.closest("[role=option]"));
      if (at >= 0) go(at, event);
    };
    list.addEventListener("click", picked);
    list.addEventListener("auxclick", picked);
    document.addEventListener("keydown", (event) => {
      const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
    if (query) showPage(query);
  };

  /** `unknown.html?code=299`: what that number means although nobody defines it. */
  const readUnknown = () => {
    const found = /^([1-9])\d\d(\.\d{1,3})?$/.exec(asked.get("code") ?? "");
    const title = document.querySelector("main h1");
    if (!found || !title) return;
    const [code, digit, sub] = found;
    const number = code.slice(0, 3);
    const first = digit <= 5 ? `${digit}00` : "500";
    const rule = `a client that does not know ${number} has to treat it as ${first} (RFC 9110, section 15).`;
    const own = `the part behind the point is the server’s own, and its log alone has it.`;
    const answer = element("p", "lead", `Nobody in this reference defines it: ${sub ? own : rule}`);
    const link = element("a", "", `Look at ${sub ? number : first}`);
    link.href = `${root}code/${sub ? number : first}.html`;
    // The number without the part behind the point may be unknown too.
    if (sub) load().then((find) => (link.href = root + (find(number)[0]?.path ?? "codes.html")), failed);
    answer.append(" ", link, ".");
    title.textContent = code;
    title.after(answer);
    document.title = `${code}: ${document.title}`;
    const row = document.getElementById(digit <= 5 ? `${digit}xx` : "other");
    for (const other of row?.parentElement.children ?? []) other.hidden = other !== row;
  };

  /** Each block of code can be copied. */
  const startCopying = (figure) => {
    const button = element("button", "copy", "Copy");
    button.type = "button";
    figure.querySelector("pre").before(button);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(figure.querySelector("code").textContent);
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = "Copy"), 2000);
    });
  };

  /** What an address leads to is unfolded; newer browsers do so by themselves. */
  const unfold = () => {
    const place = document.querySelector(":target");
    const folded = place?.closest("details:not([open])");
    if (!folded) return;
    folded.open = true;
    place.scrollIntoView();
  };
  /** A sheet of paper can unfold nothing. What others mean is printed as it stands: all of it would be many sheets. */
  const startPrinting = () => {
    let folded = [];
    addEventListener("beforeprint", () => {
      folded = [...document.querySelectorAll("details:not([open], .meanings *)")];
      for (const details of folded) details.open = true;
    });
    addEventListener("afterprint", () => folded.forEach((details) => (details.open = false)));
  };

  if (form && input && list) startSearch();
  if (location.pathname.endsWith("/unknown.html")) readUnknown();
  if (navigator.clipboard) document.querySelectorAll("figure:has(> pre)").forEach(startCopying);
  addEventListener("hashchange", unfold);
  unfold();
  startPrinting();
})();
