import type { NetworkId, Surface } from '../model/network.ts';
import type { PostRef, ProfileRef } from '../model/sighting.ts';
import type { ShownComment, ShownPost, ShownProfile } from '../model/shown.ts';
import type { Selectors } from '../page/selector-table.ts';

/**
 * The contract of a network. Everything here is synchronous, reads only what is displayed inside the element given,
 * changes nothing in the page and never throws for a missing part: what could not be found stands in `missing`.
 */
export interface Network {
  readonly id: NetworkId;
  /** Which reader wrote a sighting, e.g. "x/1". Raised whenever reading changes its meaning. */
  readonly reader: string;
  /** What the address alone tells. Never touches the document. */
  pageOf(url: URL): Page;
  readonly posts: PostReader;
  /** The profile that the page is about; undefined where the page is not a profile or the header is not there yet. */
  readProfile(document: Document, url: URL, seenAt: number): Reading<ShownProfile> | undefined;
  /** The name at the head of a profile. Only where `readProfile` may take the address's word for whose it is. */
  headerOf?(document: Document): Element | undefined;
  /** Who is signed in, as far as the page shows it. */
  readViewer(document: Document): ProfileRef | undefined;
  /** Names inside an element that belong to an account: author lines, commenters, profile header. In document order. */
  findNames(root: ParentNode): readonly NameAnchor[];
  /** The account that a link leads to, whatever the link says. */
  accountBehind(link: Element): ProfileRef | undefined;
  /** The post or the entry of a list that an element stands in: what is searched anew when something changes there. */
  holderOf(element: Element): Element | null;
  /** The composer that an element (usually the focused one) belongs to. */
  composerOf(element: Element): Composer | undefined;
  /** Puts other selectors in place of some that are built in; those that are not named are built in again. */
  correct(changed: Selectors): void;
  /** The page's own theme, from the page, not from the system. */
  themeOf(document: Document): 'light' | 'dark';
}

export interface Page {
  readonly surface: Surface;
  /** Handle of the profile, company or group that the page is about. */
  readonly handle?: string;
  readonly post?: PostRef;
}

export interface Reading<T> {
  /** Undefined when an invariant is broken: nothing is better than something wrong. */
  readonly value: T | undefined;
  /** Names of the fields that this kind of post normally has and that were not found, e.g. "author", "metrics.comments". */
  readonly missing: readonly string[];
}

export interface PostReader {
  /**
   * The elements whose children hold the posts (a feed list, the list of a dialog). Cheap: called again whenever a
   * region left the document and after navigation. Empty while the page is still being built.
   */
  regions(document: Document): readonly Element[];
  /**
   * Outermost post elements inside `root` or `root` itself, in document order; no quoted or shared inner post, no
   * comment, no skeleton, no decoy, nothing under [hidden] staging.
   */
  find(root: ParentNode): readonly Element[];
  read(post: Element, context: ReadContext): Reading<ShownPost>;
  /** The comments and replies that are shown under a post, in document order. None on X, where replies are posts. */
  findComments(post: Element): readonly Element[];
  /** Undefined without an id or an author, and where the element shows no comment of `of`. */
  readComment(comment: Element, of: PostRef, context: ReadContext): ShownComment | undefined;
  /** The text of a post as it stands in a list, to learn where this network folds texts. Undefined without one. */
  shownText(post: Element): ShownText | undefined;
  /** Where the small mark goes: the row of actions at the foot of the post, or undefined. Only measured, never changed. */
  actionRow(post: Element): Element | undefined;
}

/** For the script of the composer too: names here are not shortened. */
export interface ShownText {
  /** The element that holds the text. Only measured. */
  readonly box: Element;
  /** What shows the rest, where the text is folded. */
  readonly more: Element | undefined;
  /** What is in the page of it. */
  readonly text: string;
  /** The rest is not in the page: the network itself cut the text. */
  readonly isCut: boolean;
}

export interface ReadContext {
  readonly seenAt: number;
  /** Absent where the post was there before the page had this address, which then says nothing about it. */
  readonly url?: URL | undefined;
  /** Where the post was found. */
  readonly surface: Surface;
}

export interface NameAnchor {
  /** The element whose text is the name. The dot is drawn beside its box. */
  readonly element: Element;
  readonly profile: ProfileRef;
  readonly role: 'author' | 'commenter' | 'reposter' | 'header' | 'result' | 'mention';
}

export type EditorKind = 'draft' | 'lexical' | 'quill1' | 'quill2' | 'tiptap' | 'textarea' | 'plain';

export interface Composer {
  /** The editable element itself. */
  readonly element: HTMLElement;
  /** The box around editor and buttons, under which the dock is placed; never covered by it. */
  readonly frame: Element;
  readonly editor: EditorKind;
  readonly purpose: 'post' | 'reply' | 'comment' | 'message';
  /**
   * Selects, inside the frame, files that are attached, as the network shows them before they are sent. Absent: whatever
   * picture is shown from a blob. A film in a blob may as well be one that is quoted.
   */
  readonly attached?: string;
  /** Selects the words in a link that say whether the pictures have descriptions; absent where the network shows none. */
  readonly described?: string;
}
