// A timeline in a page: zoom, pan, filter, search, open. The picture and all that is known of each
// event stand in the page already; this script only arranges and shows what is there.
"use strict";
(() => {
  const WORDS = {
    en: {
      find: "Find an event", closer: "Zoom in", farther: "Zoom out", whole: "All years",
      earlier: "Go to earlier years", later: "Go to later years", before: "Event before",
      after: "Event after", clear: "Close (Esc)", stop: ".", panel: "The event chosen",
      none: "No event fits what is asked.", undated: "without a date",
      shown: (n, all, a, b) => `${n === all ? "All" : `${n} of`} ${all} events shown${a ? `; in view: ${a} to ${b}` : ""}.`,
      help: "Choose an event to see what it rests on. Keys: left and right arrow go from event to " +
        "event in time, Enter opens, Escape closes, + and − zoom, 0 shows all years. Drag to move; " +
        "Ctrl and wheel, or two fingers, zoom.",
    },
    hi: {
      find: "घटना खोजें", closer: "पास लाएँ", farther: "दूर करें", whole: "सभी वर्ष",
      earlier: "पहले के वर्ष", later: "बाद के वर्ष", before: "इससे पहले की घटना",
      after: "इसके बाद की घटना", clear: "बंद करें (Esc)", stop: "।", panel: "चुनी हुई घटना",
      none: "ऐसी कोई घटना नहीं।", undated: "तारीख़ नहीं",
      shown: (n, all, a, b) => `${n === all ? `सभी ${all}` : `${all} में से ${n}`} घटनाएँ दिख रही हैं${a ? `; सामने: ${a} से ${b}` : ""}।`,
      help: "कोई घटना चुनें तो उसका आधार दिखेगा। कुंजियाँ: बाएँ-दाएँ तीर से समय के क्रम में एक घटना से दूसरी पर जाएँ, " +
        "Enter से खोलें, Escape से बंद करें, + और − से पास-दूर करें, 0 से सभी वर्ष। खींचकर सरकाएँ; " +
        "Ctrl और पहिए से या दो उँगलियों से पास-दूर करें।",
    },
  };
  const SVG = "http://www.w3.org/2000/svg";
  const SIDE = 10, ROW = 18, HEAD = 20, TOP = 22, FOOT = 24, HALF = 6, FADE = 24, WING = 11;
  const PHONE = 520, NEAREST = 60, TOUCH = 22, NUDGE = 4, YEAR = 365.2425, ROOM = 76;
  const STEPS = [[1, 1], [1, 7], [2, 1], [2, 3], [2, 6], [3, 1], [3, 2], [3, 5], [3, 10], [3, 20], [3, 50], [3, 100]];
  const DAYS = { 1: 1, 2: YEAR / 12, 3: YEAR };

  // Spelling variants meet: no case, no accents, no nukta, chandrabindu as anusvara.
  const fold = (text) => text.toLowerCase().normalize("NFD")
    .replace(/[\u0300-\u036f\u093c\u200c\u200d]/gu, "").replace(/\u0901/gu, "\u0902");
  const make = (tag, attributes = {}, ...inside) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...inside);
    return element;
  };
  const draw = (tag, attributes) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const date = (days) => new Date(days * 864e5);
  const day = (year, month, at = 1) => {
    const made = new Date(0);
    made.setUTCFullYear(year, month, at);
    return made.getTime() / 864e5;
  };
  const hold = (value, low, high) => Math.min(Math.max(value, low), high);

  class View {
    constructor(root) {
      this.root = root;
      this.language = root.dataset.language;
      this.words = WORDS[this.language] || WORDS.en;
      this.stage = root.querySelector(".timeline-stage");
      this.svg = this.stage.querySelector("svg");
      this.all = [Number(this.svg.dataset.from), Number(this.svg.dataset.to)];
      this.view = this.all;
      this.month = new Intl.DateTimeFormat(`${this.language}-u-nu-latn`, { month: "short", timeZone: "UTC" });
      this.read();
      this.buildTools();
      this.buildPanel();
      this.preparePicture();
      this.listen();
      root.classList.add("live");
      this.measure();
      this.filter();
      this.follow();
    }

    // What the page holds ---------------------------------------------------------------------
    read() {
      const marks = [...this.svg.querySelectorAll(".timeline-marks > g")];
      this.heads = [...this.root.querySelectorAll("thead th")].map((head) => head.innerHTML);
      this.items = [...this.root.querySelectorAll("tbody tr")].map((row) => {
        const g = marks[row.dataset.mark], anchor = row.id;
        row.removeAttribute("id"); // the card answers to the anchor now
        const end = (name, open) => (g?.dataset[name] ? Number(g.dataset[name]) : open);
        return {
          row, g, anchor, lane: g && Number(g.dataset.lane), from: end("from", -Infinity), to: end("to", Infinity),
          within: g?.classList.contains("within"), about: g?.classList.contains("about"),
          title: row.cells[0].textContent, when: row.cells[1]?.textContent || "",
          key: fold(`${row.textContent} ${row.dataset.keys}`),
          options: row.dataset.options.split("|").map((part) => new Set(part.split(" "))),
        };
      });
      this.placed = this.items.filter((item) => item.g);
      this.days = [...this.svg.querySelectorAll(".timeline-days > g")].map((g) => ({ g, at: Number(g.dataset.day) }));
      this.lanes = [...this.svg.querySelectorAll(".timeline-lanes > text")];
      this.lines = [...this.svg.querySelectorAll(".timeline-lanes > path")];
    }

    // Tools above the picture -----------------------------------------------------------------
    buildTools() {
      const { words } = this, id = this.root.id;
      const labelled = (text, control) =>
        make("span", { class: "timeline-field" }, make("label", { for: control.id }, text), control);
      this.field = make("input", {
        id: `${id}-find`, type: "text", inputmode: "search", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
      });
      const tools = make("div", { class: "timeline-tools" }, labelled(words.find, this.field));
      this.selects = JSON.parse(this.root.dataset.filters).map(([label, everything, groups], i) => {
        const select = make("select", { id: `${id}-by-${i}` }, make("option", { value: "" }, everything));
        let number = 0;
        for (const [name, options] of groups) {
          const made = options.map((text) => make("option", { value: number++ }, text));
          select.append(...(name ? [make("optgroup", { label: name }, ...made)] : made));
        }
        tools.append(labelled(label, select));
        return select;
      });
      tools.append(make("span", { class: "timeline-buttons" },
        this.button("+", words.closer, () => this.zoomBy(2)), this.button("−", words.farther, () => this.zoomBy(0.5)),
        this.button("←", words.earlier, () => this.panBy(-0.5)), this.button("→", words.later, () => this.panBy(0.5)),
        this.button("⤢", words.whole, () => this.show(...this.all))));
      this.status = make("p", { class: "timeline-status", role: "status", "aria-live": "polite" });
      this.help = make("p", { class: "timeline-help", id: `${id}-help` }, words.help);
      this.stage.before(tools, this.status);
      this.stage.after(this.help);
    }

    button(sign, name, act) {
      const made = make("button", { type: "button", "aria-label": name, title: name }, sign);
      made.addEventListener("click", act);
      return made;
    }

    buildPanel() {
      const { words } = this;
      this.heading = make("p", { class: "timeline-chosen", tabindex: "-1" });
      this.card = make("dl");
      const close = make("button", { type: "button" }, words.clear);
      close.addEventListener("click", () => this.clear(true));
      this.panel = make("section", { class: "timeline-panel", "aria-label": words.panel, hidden: "" },
        make("span", { class: "timeline-buttons" }, this.button("←", words.before, () => this.step(-1)),
          this.button("→", words.after, () => this.step(1)), close), this.heading, this.card);
      this.help.before(this.panel);
    }

    preparePicture() {
      const { svg } = this, [title, desc] = svg.getAttribute("aria-labelledby").split(" ");
      svg.setAttribute("role", "group");
      svg.setAttribute("aria-labelledby", title);
      svg.setAttribute("aria-describedby", `${desc} ${this.help.id}`);
      // The browser shows an SVG's title as a tip over all of it; its words stay as a label.
      const label = make("span", { id: title, class: "timeline-label" }, svg.querySelector("title").textContent);
      svg.querySelector("title").remove();
      this.stage.prepend(label);
      for (const name of ["axis", "lanes", "days"]) svg.querySelector(`.timeline-${name}`).setAttribute("aria-hidden", "true");
      this.axis = svg.querySelector(".timeline-axis");
      this.placed.forEach((item, i) => {
        item.bar = item.g.querySelector(".bar");
        item.text = draw("text", { y: 4 });
        const tip = draw("title", {});
        tip.textContent = `${item.when}: ${item.title}`;
        item.g.append(item.text, tip);
        item.g.setAttribute("role", "button");
        item.g.setAttribute("tabindex", i ? "-1" : "0");
        item.g.setAttribute("aria-label", `${item.when}: ${item.title}`);
        item.g.addEventListener("focus", () => this.focus(item));
      });
      this.current = this.placed[0];
    }

    // Widths of titles, once: they say how much of a title fits beside its mark.
    measure() {
      this.pen = document.createElement("canvas").getContext("2d");
      this.pen.font = `12px ${getComputedStyle(this.svg).fontFamily}`;
      const split = window.Intl?.Segmenter ? new Intl.Segmenter(this.language) : null;
      for (const item of this.placed) {
        item.wide = this.pen.measureText(item.title).width * 1.02 + 2;
        item.letters = split ? [...split.segment(item.title)].map((part) => part.segment) : [...item.title];
      }
    }

    // The picture -------------------------------------------------------------------------------
    across(at) { return SIDE + (at - this.view[0]) * this.scale; }

    // Where an item begins and ends on the screen, and where its mark stands.
    ends(item) {
      const known = item.from > -Infinity ? item.from : item.to;
      let left = this.across(known) - (item.from === -Infinity ? FADE : 0);
      let right = this.across(item.to < Infinity ? item.to : known) + (item.to === Infinity ? FADE : 0);
      const at = item.within ? (left + right) / 2 : this.across(known);
      return { left, right, at };
    }

    // Rows of each lane, found once for each width: marks alone, all years, nothing left out.
    fit() {
      this.width = this.svg.clientWidth || 760;
      this.phone = this.width < PHONE;
      const kept = this.view;
      this.view = this.all;
      this.scale = (this.width - 2 * SIDE) / (this.all[1] - this.all[0]);
      const rows = this.lanes.map(() => []);
      for (const item of this.placed) {
        const { left, right } = this.ends(item), own = rows[item.lane];
        const free = own.findIndex((end) => end <= left - HALF);
        own[free < 0 ? own.length : free] = right + HALF;
      }
      this.depths = rows.map((own) => hold(own.length, 2, this.phone ? 5 : 6));
      this.tops = [TOP];
      for (const depth of this.depths) this.tops.push(this.tops[this.tops.length - 1] + HEAD + depth * ROW);
      this.height = this.tops[this.tops.length - 1] + FOOT;
      this.svg.setAttribute("viewBox", `0 0 ${this.width} ${this.height}`);
      this.svg.removeAttribute("width");
      this.svg.removeAttribute("height");
      this.lanes.forEach((text, i) => text.setAttribute("y", this.tops[i] + 14));
      this.lines.forEach((line, i) => line.setAttribute("d", `M0 ${this.tops[i]}H${this.width}`));
      this.view = kept;
      this.redraw(); // at once: an observer of sizes is asked before the page is painted
    }

    show(from, to) {
      const [first, last] = this.all, span = hold(to - from, NEAREST, last - first);
      const start = hold(from + (to - from - span) / 2, first, last - span);
      this.view = [start, start + span];
      if (!this.drawing) this.drawing = requestAnimationFrame(() => { this.drawing = 0; this.redraw(); });
    }

    zoomBy(factor, at) {
      const [from, to] = this.view, middle = at ?? (from + to) / 2, part = (middle - from) / (to - from);
      const span = hold((to - from) / factor, NEAREST, this.all[1] - this.all[0]);
      this.show(middle - span * part, middle + span * (1 - part));
    }

    panBy(part) {
      const shift = (this.view[1] - this.view[0]) * part;
      this.show(this.view[0] + shift, this.view[1] + shift);
    }

    redraw() {
      this.scale = (this.width - 2 * SIDE) / (this.view[1] - this.view[0]);
      this.drawAxis();
      let last = -100;
      for (const { g, at } of this.days) {
        const x = this.across(at), near = x - last < 32, text = g.lastElementChild;
        g.setAttribute("transform", `translate(${x.toFixed(1)} 0)`);
        g.firstElementChild.setAttribute("d", `M0 ${TOP - 4}V${this.height - FOOT}`);
        g.classList.toggle("off", x < 0 || x > this.width);
        text.classList.toggle("hidden", near);
        if (!near) last = x;
      }
      this.place();
      this.root.classList.toggle("near", this.view[1] - this.view[0] < this.all[1] - this.all[0]);
      this.tell();
    }

    // Rows anew for what is in view, titles included: a title takes the room up to the next mark.
    place() {
      const rows = this.depths.map((depth) => Array.from({ length: depth }, () => ({ mark: -Infinity, title: -Infinity })));
      const seen = [];
      for (const item of this.placed) {
        const { left, right, at } = this.ends(item);
        item.off = item.gone || right < -HALF || left > this.width + HALF;
        if (item.off !== item.wasOff) item.g.classList.toggle("off", item.wasOff = item.off);
        if (item.off) continue;
        const own = rows[item.lane], start = Math.max(left, 0) - (item.about ? WING : HALF);
        // Near the right edge a title may stand before its mark.
        const early = start - 4 - item.wide;
        let row = right + item.wide + HALF > this.width && early > 0 ? own.findIndex((each) => each.title <= early) : -1;
        item.before = row >= 0;
        if (row < 0) row = own.findIndex((each) => each.title <= start);
        if (row < 0) row = own.reduce((best, each, i) => (each.mark <= start && (best < 0 || each.title < own[best].title) ? i : best), -1);
        if (row < 0) row = own.reduce((best, each, i) => (each.mark < own[best].mark ? i : best), 0);
        const last = own[row].item;
        if (last && !last.before) last.room = start - own[row].mark - 4;
        const end = right + (item.about ? WING : HALF) + 2;
        own[row] = { mark: end, title: item.before ? end : end + 4 + item.wide, item };
        item.room = item.before ? item.wide : this.width - end - 4;
        Object.assign(item, { left, right, at, y: this.tops[item.lane] + HEAD + (row + 0.5) * ROW });
        seen.push(item);
      }
      for (const item of seen) this.drawItem(item);
    }

    drawItem(item) {
      const { at, left, right } = item, [a, b] = [left - at, right - at];
      item.g.setAttribute("transform", `translate(${at.toFixed(1)} ${item.y})`);
      let path = "";
      if (item.from === -Infinity) path = `M0 0H${a.toFixed(1)}m4 -4l-4 4l4 4`;
      else if (item.to === Infinity) path = `M0 0H${b.toFixed(1)}m-4 -4l4 4l-4 4`;
      else if (item.within) path = `M${a.toFixed(1)} -4v8M${a.toFixed(1)} 0H${b.toFixed(1)}M${b.toFixed(1)} -4v8`;
      else if (b - a > 1) path = `M${a.toFixed(1)} 0H${b.toFixed(1)}`;
      if (item.about) path += `M${(a - WING).toFixed(1)} 0h5M${(b + WING - 5).toFixed(1)} 0h5`;
      item.bar.setAttribute("d", path);
      const said = item.room < Math.min(ROOM, item.wide) ? "" : item.room < item.wide ? this.cut(item) : item.title;
      if (said !== item.said) item.text.textContent = item.said = said; // shaping letters is slow
      item.text.setAttribute("text-anchor", item.before ? "end" : "start");
      const gap = 3 + (item.about ? WING : HALF);
      item.text.setAttribute("x", (item.before ? a - gap : Math.max(b, -at) + gap).toFixed(1));
    }

    // As much of a title as fits, whole letters with their signs.
    cut({ letters, room, wide }) {
      const text = (count) => `${letters.slice(0, count).join("").trimEnd()}…`;
      let count = Math.ceil((letters.length * room) / wide);
      while (count && this.pen.measureText(text(count)).width > room) count--;
      return text(count);
    }

    drawAxis() {
      const [unit, step] = STEPS.find(([u, n]) => n * DAYS[u] * this.scale >= (u === 3 ? 44 : 62)) || STEPS[STEPS.length - 1];
      const [from, to] = this.view, parts = [], first = date(from).getUTCFullYear(), last = date(to).getUTCFullYear();
      const add = (at, text) => {
        const x = this.across(at);
        if (x < SIDE || x > this.width - SIDE) return;
        parts.push(draw("path", { d: `M${x.toFixed(1)} ${TOP}V${this.height - FOOT}` }));
        const name = draw("text", { x: hold(x, 16, this.width - 16).toFixed(1), y: this.height - 7 });
        name.textContent = text;
        parts.push(name);
      };
      if (unit === 3) for (let y = Math.ceil(first / step) * step; y <= last; y += step) add(day(y, 0), String(y));
      else if (unit === 2) {
        for (let m = first * 12; m <= last * 12 + 11; m += step) {
          const at = day(Math.floor(m / 12), m % 12);
          add(at, m % 12 ? this.month.format(date(at)) : String(Math.floor(m / 12)));
        }
      } else {
        for (let at = Math.ceil(from); at <= to; at++) {
          const d = date(at), number = d.getUTCDate();
          if (step === 1 || (number % step === 1 && number < 29)) add(at, number === 1 ? `${this.month.format(d)} ${d.getUTCFullYear()}` : String(number));
        }
      }
      this.axis.replaceChildren(...parts);
    }

    // Choosing ----------------------------------------------------------------------------------
    focus(item) {
      this.current?.g.setAttribute("tabindex", "-1");
      item.g.setAttribute("tabindex", "0");
      this.current = item;
      const at = hold(item.from > -Infinity ? item.from : item.to, ...this.all), [from, to] = this.view, span = to - from;
      if (at < from + span * 0.03 || at > to - span * 0.03) this.show(at - span / 2, at + span / 2);
    }

    open(item, quiet) {
      this.choice = item;
      for (const each of this.placed) each.g.setAttribute("aria-pressed", String(each === item));
      this.heading.textContent = item.title;
      this.card.replaceChildren();
      [...item.row.cells].forEach((cell, i) => {
        if (!i || !cell.textContent.trim()) return;
        const term = make("dt"), told = make("dd");
        term.innerHTML = this.heads[i];
        told.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
        this.card.append(make("div", {}, term, told));
      });
      this.panel.hidden = false;
      if (item.g) this.focus(item);
      if (item.anchor && !quiet) this.address(`#${encodeURIComponent(item.anchor)}`);
      this.tell();
    }

    clear(back) {
      if (!this.choice) return;
      const item = this.choice;
      this.choice = null;
      item.g?.setAttribute("aria-pressed", "false");
      this.panel.hidden = true;
      this.address(location.pathname + location.search);
      this.tell();
      if (back) item.g?.focus({ preventScroll: true });
    }

    address(to) { try { history.replaceState(history.state, "", to); } catch { /* a page without an address */ } }

    // An address that names an event opens it.
    follow() {
      let name = "";
      try { name = decodeURIComponent(location.hash.slice(1)); } catch { return; }
      const item = name && this.items.find((each) => each.anchor === name);
      if (!item) return;
      this.root.querySelector("details").open = false;
      const at = hold(item.from > -Infinity ? item.from : item.to, ...this.all);
      if (item.g) this.show(at - 5 * YEAR, at + 5 * YEAR);
      this.open(item, true);
      this.heading.focus({ preventScroll: true });
      this.root.scrollIntoView();
    }

    step(way) {
      const open = this.placed.filter((item) => !item.gone || item === this.choice);
      const next = open[open.indexOf(this.choice) + way];
      if (!next) return;
      this.open(next);
      this.heading.focus({ preventScroll: true });
    }

    // Filters -----------------------------------------------------------------------------------
    filter() {
      const wanted = fold(this.field.value.trim()).split(/\s+/).filter(Boolean);
      const asked = this.selects.map((select) => select.value);
      for (const item of this.items) {
        item.gone = !asked.every((value, i) => !value || item.options[i].has(value)) || !wanted.every((word) => item.key.includes(word));
        item.row.hidden = item.gone;
      }
      const open = this.placed.filter((item) => !item.gone);
      if (this.current?.gone && open.length) {
        this.current.g.setAttribute("tabindex", "-1");
        this.current = open[0];
        this.current.g.setAttribute("tabindex", "0");
      }
      this.show(...this.view);
    }

    tell() {
      const shown = this.items.filter((item) => !item.gone).length, years = this.view.map((at) => date(at).getUTCFullYear());
      const part = this.root.classList.contains("near");
      const said = shown ? this.words.shown(shown, this.items.length, part && years[0], part && years[1]) : this.words.none;
      const text = this.choice ? `${this.choice.when}: ${this.choice.title}${this.words.stop} ${said}` : said;
      if (this.status.textContent !== text) this.status.textContent = text;
    }

    // Hands -------------------------------------------------------------------------------------
    listen() {
      this.field.addEventListener("input", () => this.filter());
      this.field.addEventListener("keydown", (event) => {
        const first = event.key === "Enter" && this.placed.find((item) => !item.gone);
        if (first) { event.preventDefault(); this.open(first); first.g.focus({ preventScroll: true }); }
      });
      this.selects.forEach((select) => select.addEventListener("change", () => this.filter()));
      this.root.addEventListener("keydown", (event) => this.escape(event));
      this.svg.addEventListener("keydown", (event) => this.key(event));
      window.addEventListener("hashchange", () => this.follow());
      this.svg.addEventListener("wheel", (event) => {
        const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
        if (!event.ctrlKey && !event.metaKey && !sideways) return;
        event.preventDefault();
        if (sideways) this.panBy(event.deltaX / this.width);
        else this.zoomBy(event.deltaY < 0 ? 1.25 : 0.8, this.time(event));
      }, { passive: false });
      new ResizeObserver(() => { if (this.svg.clientWidth && this.svg.clientWidth !== this.width) this.fit(); }).observe(this.stage);
      this.fit();
      this.drag();
    }

    escape(event) {
      if (event.key !== "Escape") return;
      if (event.target === this.field && this.field.value) { this.field.value = ""; this.filter(); }
      else if (this.choice) this.clear(event.target !== this.field);
      else return;
      event.preventDefault();
    }

    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || !this.current) return;
      const open = this.placed.filter((item) => !item.gone), here = open.indexOf(this.current);
      const go = (to) => () => open[hold(to, 0, open.length - 1)]?.g.focus({ preventScroll: true });
      const act = {
        ArrowLeft: go(here - 1), ArrowUp: go(here - 1), ArrowRight: go(here + 1), ArrowDown: go(here + 1),
        PageUp: go(here - 10), PageDown: go(here + 10), Home: go(0), End: go(open.length - 1),
        Enter: () => this.open(this.current), " ": () => this.open(this.current), "+": () => this.zoomAt(2),
        "=": () => this.zoomAt(2), "-": () => this.zoomAt(0.5), "0": () => this.show(...this.all),
      }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    }

    zoomAt(factor) { this.zoomBy(factor, hold(this.current.from > -Infinity ? this.current.from : this.current.to, ...this.view)); }

    time(event) {
      return this.view[0] + (event.clientX - this.svg.getBoundingClientRect().left - SIDE) / this.scale;
    }

    // The event nearest to where a hand came down: a mark is smaller than a finger.
    nearest(event) {
      const box = this.svg.getBoundingClientRect(), [x, y] = [event.clientX - box.left, event.clientY - box.top];
      const away = (item) => {
        const end = item.right + HALF + (item.said ? Math.min(item.wide, item.room) : 0);
        return Math.hypot(Math.max(item.left - x, x - end, 0), Math.max(Math.abs(item.y - y) - HALF, 0)) + Math.abs(item.y - y) / 100;
      };
      const open = this.placed.filter((item) => !item.off);
      const best = open.reduce((a, b) => (a && away(a) <= away(b) ? a : b), null);
      return best && away(best) <= TOUCH ? best : null;
    }

    drag() {
      const fingers = new Map();
      let from = null, moved = false;
      const spread = () => { const [a, b] = [...fingers.values()]; return Math.abs(a.clientX - b.clientX) + 1; };
      this.svg.addEventListener("pointerdown", (event) => {
        fingers.set(event.pointerId, event);
        moved = false;
        from = { event, view: this.view, spread: fingers.size === 2 ? spread() : 0 };
      });
      this.svg.addEventListener("pointermove", (event) => {
        if (!fingers.has(event.pointerId) || !from) return;
        fingers.set(event.pointerId, event);
        const [a, b] = from.view;
        if (fingers.size === 2 && from.spread) {
          const [one, other] = [...fingers.values()];
          moved = true;
          const wanted = ((b - a) * from.spread) / spread();
          this.zoomBy((this.view[1] - this.view[0]) / wanted, this.time({ clientX: (one.clientX + other.clientX) / 2 }));
          return;
        }
        const shift = (from.event.clientX - event.clientX) / this.scale;
        if (!moved && Math.abs(shift * this.scale) < NUDGE) return;
        if (!moved) { moved = true; this.svg.setPointerCapture?.(event.pointerId); }
        this.show(a + shift, b + shift);
      });
      const end = (event) => { fingers.delete(event.pointerId); from = null; };
      this.svg.addEventListener("pointerup", end);
      this.svg.addEventListener("pointercancel", end);
      this.svg.addEventListener("click", (event) => {
        if (moved) { moved = false; return; } // the click that ends a drag is none
        const item = this.nearest(event);
        if (!item) return;
        this.open(item);
        item.g.focus({ preventScroll: true });
      });
    }
  }

  const start = () => document.querySelectorAll(".timeline-view").forEach((root) => new View(root));
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
