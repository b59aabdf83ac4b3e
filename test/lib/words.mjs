// The site's own words in each language, read from the files that the site has
// them from, so that a test says what is seen without repeating it.

import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';

const root = new URL('../../', import.meta.url);

/** A file of TOML in the project, as its reader gives it. */
export function toml(name) {
  return parse(readFileSync(new URL(name, root), 'utf8'));
}

/** The words of a language, by its code. */
export class Words {
  constructor(code) {
    this.code = code;
    this.table = toml(`i18n/${code}.toml`);
    this.plural = new Intl.PluralRules(code);
    this.name = this.say('this_language_name');
    this.dir = this.say('this_language_direction');
    const [first] = toml('data/webbplats.toml').sprak;
    /** Where the addresses of this language begin. */
    this.root = code === first ? '' : `/${this.say('this_language_path')}`;
  }

  /** The words of a key, with values in their places. */
  say(key, values = {}) {
    return fill(this.form(key, values), (name) => {
      if (values[name] === undefined) throw new Error(`${this.code} ${key}: no value for ${name}`);
      return String(values[name]);
    });
  }

  /** A pattern for these words, with anything where no value is given, in each
   * of their forms unless there is a count. They are all that is said unless
   * rest may follow. Marks of direction may stand around a value. */
  like(key, values = {}, { rest = false } = {}) {
    const forms = values.Count === undefined ? this.forms(key) : [this.form(key, values)];
    const patterns = forms.map((form) => form.split(/(\{\{ \.\w+ \}\})/).map((part) => {
      const name = /^\{\{ \.(\w+) \}\}$/.exec(part)?.[1];
      if (!name) return escape(part);
      return values[name] === undefined ? '.+' : `\u2068?${escape(String(values[name]))}\u2069?`;
    }).join(''));
    return new RegExp(`^\\s*(${patterns.join('|')})${rest ? '' : '\\s*$'}`, 'u');
  }

  /** Every form of the words of a key. */
  forms(key) {
    const text = this.table[key];
    if (text === undefined) throw new Error(`i18n/${this.code}.toml has no ${key}`);
    return typeof text === 'string' ? [text] : Object.values(text);
  }

  /** The form of the words of a key that goes with a count. */
  form(key, { Count }) {
    const [only, ...more] = this.forms(key);
    return more.length === 0 ? only : this.table[key][this.plural.select(Count)] ?? this.table[key].other;
  }

  /** What a language is called in this one. */
  language(code) {
    return this.table[`language_${code}`] ?? new Intl.DisplayNames(this.code, { type: 'language' }).of(code);
  }
}

const fill = (text, value) => text.replace(/\{\{ \.(\w+) \}\}/g, (_, name) => value(name));
const escape = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
