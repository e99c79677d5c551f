import type { PrivacyTag } from '../model/vocabulary.js';

interface Head {
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

type Holding<V> = [V] extends [boolean]
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

type OfText<V extends string> = string extends V
  ? { readonly holds: 'text' | 'date' }
  : { readonly holds: 'word'; readonly words: readonly V[] };

type OfTexts<V extends string> = string extends V
  ? { readonly holds: 'texts' }
  : { readonly holds: 'words'; readonly words: readonly V[] };
