import { isOneOf, lexicon, type Token } from '../../tokens';
import type { Cued } from '../cues';
import { draftsOf } from '../drafts';
import type { Draft } from '../offers';
import { kindAtEnd, kindIn } from '../kind-phrases';
import { withoutTelling } from '../names/ends';
import { AGAIN, ALL, KIND, KIND_ON, NAME, NAME_ON, NEXT, OUT, OWN } from './marks';
import type { Place } from './spots';

/** Some goods as they were marked: their name, where it stands, and the facts told of them. */
interface Marked {
  name?: Token[];
  /** Places from the first of the name up to, not with, the one behind its last. */
  from: number;
  to: number;
  /** A name by itself, a name with its kind behind it, a kind of goods named before, or the same goods once more. */
  sort: 'name' | 'whole' | 'kind' | 'again';
  facts: Cued[];
}

const GRADE = lexicon('loại size sz hạng');
/** "Chanh dây loại 1": what other kinds of it are called by. */
function headOf(name: Token[]): Token[] {
  const at = name.findIndex((token, i) => i > 0 && isOneOf(token, GRADE));
  return at > 0 ? name.slice(0, at) : name;
}

/** "sâm dây tươi, khô", "chiếu 1m2, 1m6": another kind stands in the place of the first. */
function withoutKind(head: Token[], kind: Token[]): Token[] {
  const phrase = kindIn(kind);
  if (head.length > 1 && kind.length > 1 && head.at(-1)?.word === kind[0]?.word) return head.slice(0, -1);
  return phrase ? head.slice(0, kindAtEnd(head, phrase)) : head;
}

const PARTS_NAMES = /^[,;:.()]$/;
/** The words of a stretch of places, without signs at its ends or between what only they part. */
const wordsOf = (tokens: Token[]): Token[] => tokens.filter(({ kind, text }, i) => kind !== 'sign' || (i > 0 && i < tokens.length - 1 && !PARTS_NAMES.test(text)));

/** Reads marks from left to right. */
class MarkReader {
  readonly goods: Marked[] = [];
  readonly ofAll: Cued[] = [];
  private waiting: Cued[] = [];
  private head: Token[] = [];

  constructor(
    private readonly tokens: Token[],
    private readonly places: Place[],
  ) {}

  read(marks: number[]): void {
    const heads = new Set(marks.flatMap((mark, at) => (mark === KIND ? this.wordAt(at) : [])));
    for (let at = 0; at < marks.length; at += 1) {
      const [mark, cued] = [marks[at], this.places[at]?.cued];
      if (mark === NAME || mark === KIND) {
        let to = at + 1;
        while (marks[to] === (mark === NAME ? NAME_ON : KIND_ON)) to += 1;
        // "củ A 22k, củ B 15k": a kind begins with the word that others begin with.
        const isBehindHead = mark === KIND && marks[at - 1] === OUT && heads.has(this.wordAt(at - 1));
        this.name(mark === NAME, isBehindHead ? at - 1 : at, to);
        at = to - 1;
      } else if (cued) this.fact(mark, cued, at);
    }
    this.last?.facts.push(...this.waiting);
    if (this.goods.length === 0 && this.waiting.length > 0) this.goods.push({ from: 0, to: 0, sort: 'name', facts: this.waiting });
  }

  private wordAt(place: number): string {
    return this.tokens[this.places[place]?.spot.from ?? -1]?.word ?? '';
  }

  /** "1m6" is one word, though the marks part it. */
  private wholeLength(place: number): number {
    const at = this.places[place]?.spot.from ?? 0;
    const isLength = this.tokens[at]?.kind === 'number' && this.tokens[at]?.glued === true && this.tokens[at - 1]?.word === 'm' && this.places[place - 2]?.spot.from === at - 2;
    return isLength && (this.last?.to ?? 0) <= place - 2 ? place - 2 : place;
  }

  private get last(): Marked | undefined {
    return this.goods.at(-1);
  }

  private name(isName: boolean, begin: number, to: number): void {
    const from = isName ? begin : this.wholeLength(begin);
    const span = { from: this.places[from]?.spot.from ?? 0, next: this.places[to - 1]?.spot.next ?? 0 };
    const told = isName ? withoutTelling(this.tokens, span) : span;
    const said = told.next > told.from ? told : span;
    const name = wordsOf(this.tokens.slice(said.from, said.next));
    const { last } = this;
    if (isName) this.head = headOf(name);
    if (!isName && last?.sort === 'name' && last.to === from) {
      Object.assign(last, { name: [...(last.name ?? []), ...name], to, sort: 'whole' });
      return;
    }
    this.goods.push({ name: isName ? name : [...withoutKind(this.head, name), ...name], from, to, sort: isName ? 'name' : 'kind', facts: this.waiting });
    this.waiting = [];
  }

  private fact(mark: number | undefined, cued: Cued, at: number): void {
    const { last } = this;
    if (mark === ALL) this.ofAll.push(cued);
    else if (mark === NEXT || ((mark === OWN || mark === AGAIN) && !last)) this.waiting.push(cued);
    else if (mark === OWN) last?.facts.push(cued);
    else if (mark === AGAIN) this.goods.push({ ...(last?.name && { name: last.name }), from: at, to: at, sort: 'again', facts: [cued] });
  }
}

const LISTS = /^(?:[,;+&/]|và|va|với|voi)$/;

/** Whether nothing but breaks that list, and facts told of what follows, stand between goods that may share a price. */
const onlyLists = (places: Place[], a: Marked, b: Marked, tokens: Token[]): boolean =>
  places.slice(a.to, b.from).every(({ cued, isBreak, spot }) => (cued ? b.facts.includes(cued) : isBreak && LISTS.test(tokens[spot.from]?.word ?? '')));

const tellsPrice = (facts: Cued[]): boolean => facts.some(({ fact: { kind } }) => kind === 'price' || kind === 'unpriced' || kind === 'negotiable');

const isHead = ({ sort }: Marked): boolean => sort === 'name' || sort === 'whole';
const isBare = (one: Marked): boolean => isHead(one) && one.facts.length === 0;

/** The goods that marks tell of, each with what is told of it; names of nothing are left out, and names in a row share what is told of the last. */
export function markedDrafts(tokens: Token[], places: Place[], marks: number[]): Draft[] {
  const reader = new MarkReader(tokens, places);
  reader.read(marks);
  const { goods, ofAll } = reader;
  const drafts: Draft[] = [];
  let others: Token[][] = [];
  goods.forEach((one, i) => {
    if (isBare(one) && goods[i + 1]?.sort === 'kind' && one.sort === 'name') return;
    const priced = goods.findIndex((later, at) => at > i && !isBare(later));
    const sharing = goods[priced];
    if (isBare(one) && one.name && !tellsPrice(ofAll) && sharing && isHead(sharing) && tellsPrice(sharing.facts)) {
      const row = goods.slice(i, priced + 1);
      if (row.every((part, at) => at === 0 || onlyLists(places, row[at - 1] ?? part, part, tokens))) others.push(one.name);
      return;
    }
    const facts = [...one.facts, ...ofAll].sort((a, b) => a.fact.from - b.fact.from);
    drafts.push(...draftsOf(tokens, [{ from: 0, ...(one.name && { name: one.name }), others }], facts));
    others = [];
  });
  return drafts;
}
