/** Where something is said. */

/** An RFC, a draft, a file of a repository, or a page. */
export interface Reference {
  /** As a person would cite it. */
  readonly title: string;
  readonly url?: string;
}
