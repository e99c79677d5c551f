import type { PrivacyTag } from '../model/vocabulary.js';

/** What every field of a worksheet has. */
export interface Head {
  readonly title: string;
  /** Whether a filled sheet has it. */
  readonly required: boolean;
  readonly privacy: PrivacyTag;
}

/** A field of a worksheet: what it holds, how private it is, and the words in front of it. */
export type WorksheetField =
  | (Head & { readonly holds: 'text' | 'texts' | 'number' | 'date' | 'yes-no' })
  | (Head & { readonly holds: 'word' | 'words'; readonly words: readonly string[] })
  | (Head & { readonly holds: 'rows'; readonly fields: Readonly<Record<string, WorksheetField>> });

/** The fields of a sheet that gives a certain record: every one of its properties, and no other. */
export type FieldsOf<T> = {
  readonly [K in keyof T]-?: Head & {
    readonly required: object extends Pick<T, K> ? false : true;
  } & Holding<Exclude<T[K], undefined>>;
};

/** What a field must hold for values of a type. */
export type Holding<V> = [V] extends [boolean]
  ? { readonly holds: 'yes-no' }
  : [V] extends [number]
    ? { readonly holds: 'number' }
    : [V] extends [string]
      ? OfText<V>
      : V extends readonly (infer Item)[]
        ? [Item] extends [string]
          ? OfTexts<Item>
          : { readonly holds: 'rows'; readonly fields: FieldsOf<Item> }
        : never;

/** For texts: a closed list of words, or free text. */
export type OfText<V extends string> = string extends V
  ? { readonly holds: 'text' | 'date' }
  : { readonly holds: 'word'; readonly words: readonly V[] };

/** For lists of texts: words of a closed list, or free texts. */
export type OfTexts<V extends string> = string extends V
  ? { readonly holds: 'texts' }
  : { readonly holds: 'words'; readonly words: readonly V[] };
