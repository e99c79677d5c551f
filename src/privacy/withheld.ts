/** What stands in place of a text that is withheld: that there was one is a fact of the record. */
export const withheldText = '[withheld]';
/** What stands in place of an id that is withheld. */
export const withheldId = 'withheld';
