
// Finds rows of STATUS_SEARCH: `statusSearch(query, most)` gives the best first, each with `path`, `heading`, `by` and
// `summary`. A row is [path, heading, index in `publishers`, summary, other names, further words]; of rows that fit
// equally well, the first in STATUS_SEARCH wins. This script touches no page, so that Node can run it too.
const statusSearch = (() => {
  const COMMON = new Set("a an and for in is it of on or the to was with".split(" "));
  // What people write beside a number: "HTTP error 404".
  const BESIDE_NUMBERS = new Set("http https error errors status code response".split(" "));
  const TOKEN = 800;
  const CODE = /^[1-9]\d\d(\.\d{1,3})?$/;

  // Most texts are ASCII, for which all of this is several times as fast.
  const isAscii = (text) => /^[\0-\x7f]*$/.test(text);
  /** In lower case and without accents; "authorised" and "authorized" are the same. */
  const plain = (text) => {
    const letters = isAscii(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "");
    return letters.toLowerCase().replace(/is(?=e|ing|ation)/g, "iz");
  };
  const split = (text) => {
    const words = isAscii(text) ? /\d+\.\d+|[a-z\d]+/g : /\d+\.\d+|[\p{L}\p{N}]+/gu;
    return plain(text).match(words) ?? [];
  };
  /** The parts of "UpstreamOverflow". */
  const apart = (text) => (/[a-z\d][A-Z]/.test(text) ? split(text.replace(/([a-z\d])(?=[A-Z])/g, "$1 ")) : []);
  /** Names such as "ERROR_FILE_NOT_FOUND", as one word. */
  const joined = (text) => (text.includes("_") ? (plain(text).match(/[a-z\d]+(?:_[a-z\d]+)+/g) ?? []) : []);
  /** A name without spaces and signs: "Not Found" and "NotFound" are the same, and "--" stays. */
  const squeezed = (text) => split(text).join("") || text.trim();
  const stem = (word) => {
    const end = ["ing", "ed", "es", "e", "s"].find((end) => word.endsWith(end) && word.length - end.length >= 4);
    return end ? word.slice(0, -end.length) : word;
  };

  // The index: for each word the rows that have it, each with the weight of the best place, in turns; and whole names.
  const { publishers, rows } = STATUS_SEARCH;
  const index = new Map();
  const names = new Map();
  const codes = rows.map(([path, heading]) => (path.startsWith("code/") ? heading.split(" ", 1)[0] : ""));
  const known = new Set(codes);
  /** Adds words of a row; what weighs more has to come first. */
  const add = (row, weight, words) => {
    for (const word of words) {
      const places = index.get(word);
      if (!places) index.set(word, [row, weight]);
      else if (places[places.length - 2] !== row) places.push(row, weight);
    }
  };
  const name = (row, weight, text) => {
    const key = squeezed(text);
    if (!names.has(key)) names.set(key, []);
    names.get(key).push([row, weight, text]);
  };
  /** What is general comes before what is special: the standard, a server's code, a sub-status, a reason. */
  const generality = (row) => {
    const [path, , by] = rows[row];
    if (path.startsWith("reason/")) return 0.6;
    if (path.startsWith("server/")) return 0.8;
    if (codes[row].includes(".")) return 0.7;
    return by === 0 ? 1.5 : 1;
  };
  rows.forEach(([path, heading, by, summary, others = [], further = ""], row) => {
    const times = generality(row);
    add(row, 40 * times, [...split(heading), ...apart(heading), ...joined(heading)]);
    for (const other of others) add(row, 30 * times, [...split(other), ...apart(other), ...joined(other)]);
    add(row, 20 * times, [...split(summary), ...joined(summary)]);
    for (const text of publishers[by]) add(row, 15 * times, split(text));
    add(row, 10 * times, split(further));
    if (path.startsWith("reason/")) {
      // A token such as "timeout" or "Precondition" is a word first.
      for (const token of [heading, ...others]) name(row, /^.([a-z]+)$/.test(token) ? 30 : TOKEN, token);
    } else {
      const bonus = by === 0 ? 200 : 0;
      name(row, 1000 + bonus, heading);
      if (codes[row]) name(row, 1000 + bonus, heading.slice(codes[row].length));
      for (const other of others) name(row, 900 + bonus, other);
    }
  });
  const sorted = [...index.keys()].sort();
  const stems = sorted.map(stem);
  /** Which letters a word has, as bits: most words have too few of those that are wanted, which is seen at once. */
  const lettersOf = (word) => {
    let bits = 0;
    for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
    return bits;
  };
  const letters = Int32Array.from(sorted, lettersOf);
  const count = (bits) => {
    let count = 0;
    for (; bits !== 0; bits &= bits - 1) count++;
    return count;
  };

  /** Where words that start so begin in `sorted`. */
  const start = (prefix) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** The words that a wanted word stands for, each with how well it fits. */
  const fitting = (wanted) => {
    const root = stem(wanted);
    const found = [];
    for (let at = start(root); at < sorted.length && sorted[at].startsWith(root); at++) {
      const word = sorted[at];
      if (word === wanted) found.push([word, 1]);
      else if (stems[at] === root) found.push([word, 0.9]);
      else if (word.startsWith(wanted)) found.push([word, 0.6]);
    }
    return found;
  };

  const LONGEST = 60;
  const lines = Array.from({ length: 3 }, () => new Uint8Array(LONGEST + 1));
  /**
   * How many letters have to be changed, added, left out or swapped, if no more than `most`: to be the word up to `end`,
   * and to be its beginning.
   */
  const distance = (wanted, word, end, most) => {
    let [before, last, row] = lines;
    let least = 0;
    for (let j = 0; j <= end; j++) last[j] = j;
    for (let i = 1; i <= wanted.length; i++) {
      const letter = wanted.charCodeAt(i - 1);
      least = row[0] = i;
      for (let j = 1; j <= end; j++) {
        let cost = last[j - 1];
        if (word.charCodeAt(j - 1) !== letter) {
          cost = Math.min(cost, last[j], row[j - 1]) + 1;
          const isSwapped = i > 1 && j > 1 && word.charCodeAt(j - 2) === letter;
          if (isSwapped && wanted.charCodeAt(i - 2) === word.charCodeAt(j - 1)) cost = Math.min(cost, before[j - 2] + 1);
        }
        row[j] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return [least, least];
      [before, last, row] = [last, row, before];
    }
    return [last[end], least];
  };

  const meant = new Map();
  /** The words that it may have been meant to be. Nobody means another number. */
  const near = (wanted) => {
    if (wanted.length < 4 || wanted.length > LONGEST - 3 || /\d/.test(wanted)) return [];
    if (meant.has(wanted)) return meant.get(wanted);
    const most = wanted.length < 8 ? 1 : 2;
    const [first, second] = [wanted.charCodeAt(0), wanted.charCodeAt(1)];
    const bits = lettersOf(wanted);
    const found = [];
    for (let at = 0; at < sorted.length; at++) {
      if (count(bits & ~letters[at]) > most) continue;
      const word = sorted[at];
      // One of two letters at the beginning is right more often than not, and most words have neither.
      const [one, two] = [word.charCodeAt(0), word.charCodeAt(1)];
      if (one !== first && two !== first && one !== second && two !== second) continue;
      if (word.length < wanted.length - most) continue;
      const end = Math.min(word.length, wanted.length + most + 1);
      const [whole, prefix] = distance(wanted, word, end, most);
      if (whole <= most && word.length === end) found.push([word, 0.6 - 0.1 * whole]);
      else if (prefix <= most) found.push([word, 0.35 - 0.1 * prefix]);
    }
    // Each key adds a word.
    if (meant.size > 200) meant.clear();
    meant.set(wanted, found);
    return found;
  };

  /** What people write for a code or a value: "404.0" is 404, "0x00000005" is 0x5, and -2147024891 is 0x80070005. */
  const normal = (word) => {
    if (/^\d{3}\.0+$/.test(word)) return word.slice(0, 3);
    if (/^0x0*[0-9a-f]+$/.test(word)) return word.replace(/^0x0*(?=.)/, "0x");
    return word;
  };
  const wantedOf = (query) => {
    const signed = /^-\d{8,10}$/.test(query) && `0x${(2 ** 32 + Number(query)).toString(16)}`;
    const whole = joined(query).filter((word) => fitting(word).length > 0);
    const parts = split(whole.reduce((rest, word) => rest.replace(word, " "), plain(query)));
    let wanted = signed ? [signed] : [...new Set([...whole, ...parts.map(normal)])];
    // A value of Windows within an HRESULT.
    wanted = wanted.map((word) => {
      const value = /^0x8007([0-9a-f]{4})$/.exec(word);
      return value && !index.has(word) ? normal(`0x${value[1]}`) : word;
    });
    const drop = (set) => {
      const rest = wanted.filter((word) => !set.has(word));
      if (rest.length > 0) wanted = rest;
    };
    drop(COMMON);
    if (wanted.some((word) => CODE.test(word))) drop(BESIDE_NUMBERS);
    return wanted;
  };

  /** Adds up, for each row, how many of the words it has and how well they fit. */
  const tally = (wanted, fits) => {
    const [counts, scores, best] = [Uint8Array, Float32Array, Float32Array].map((Kind) => new Kind(rows.length));
    for (const word of wanted) {
      best.fill(0);
      for (const [found, fit] of fits(word)) {
        const places = index.get(found);
        for (let at = 0; at < places.length; at += 2) {
          const weight = places[at + 1] * fit;
          if (weight > best[places[at]]) best[places[at]] = weight;
        }
      }
      for (let row = 0; row < best.length; row++) {
        if (best[row] === 0) continue;
        counts[row] += 1;
        scores[row] += best[row];
      }
    }
    return [counts, scores];
  };

  const unknown = (code) => ({
    path: `unknown.html?code=${code}`,
    heading: code,
    by: "",
    summary: "Nobody in this reference defines it. How to read it all the same.",
  });

  return (query, most = 10) => {
    const text = query.trim().slice(0, 200);
    const wanted = wantedOf(text).slice(0, 12);
    const exact = names.get(wanted.length === 1 ? wanted[0] : squeezed(text)) ?? [];
    if (wanted.length === 0 && exact.length === 0) return [];
    let [counts, scores] = tally(wanted, (word) => {
      const found = fitting(word);
      return found.length > 0 ? found : near(word);
    });
    if (!counts.includes(wanted.length)) {
      [counts, scores] = tally(wanted, (word) => [...fitting(word), ...near(word)]);
    }
    const bonuses = new Map();
    for (const [row, weight, written] of exact) {
      // Tokens differ in case alone: HAProxy's "sH" and "SH".
      const bonus = weight + (weight === TOKEN && written === text ? 50 : 0);
      bonuses.set(row, Math.max(bonus, bonuses.get(row) ?? 0));
    }
    for (const [row, bonus] of bonuses) {
      counts[row] = Math.max(counts[row], wanted.length, 1);
      scores[row] += bonus;
    }
    const unknownCodes = wanted.filter((word) => CODE.test(word) && !known.has(word));
    // What a sub-status refines is known more often than the sub-status.
    const asked = new Set([...wanted, ...unknownCodes.map((code) => code.slice(0, 3))]);
    const isCode = codes.map((code) => code !== "" && asked.has(code));
    const least = counts.reduce((one, other) => Math.max(one, other), 0) * (2 / 3);
    const hits = rows.map((_, row) => row).filter((row) => isCode[row] || counts[row] > least);
    hits.sort((a, b) => isCode[b] - isCode[a] || counts[b] - counts[a] || scores[b] - scores[a] || a - b);
    // All meanings of a number are on its page: the one that fits best stands for it.
    const pages = new Set();
    const isFirst = (row) => {
      const page = rows[row][0].split("#", 1)[0];
      return !pages.has(page) && pages.add(page);
    };
    const found = hits.filter(isFirst).slice(0, most).map((row) => {
      const [path, heading, by, summary] = rows[row];
      return { path, heading, by: publishers[by][0], summary };
    });
    // A number that is nobody's code may still be a value that a server logs.
    const place = exact.length > 0 ? 1 : 0;
    found.splice(place, 0, ...unknownCodes.map(unknown));
    return found.slice(0, most);
  };
})();
