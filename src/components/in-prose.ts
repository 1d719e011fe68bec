import Cite from './Cite.astro';
import Equation from './Equation.astro';
import Erratum from './Erratum.astro';
import Figure from './Figure.astro';
import Listing from './Listing.astro';
import Note from './Note.astro';
import Recap from './Recap.astro';
import Ref from './Ref.astro';
import SideNote from './SideNote.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import Where from './Where.astro';

/** What a chapter may use without importing it. Their props are checked by book/prose-components.ts. */
export const inProse = {
  Cite,
  Equation,
  Erratum,
  Figure,
  Listing,
  Note,
  Recap,
  Ref,
  SideNote,
  Table,
  Term,
  Where,
};
