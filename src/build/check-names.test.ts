import { provoke } from '#testing/provoke.ts';
import { checkManuscript } from './check-manuscript.ts';

const first = 'content/chapters/01-ladder/index.mdx';

provoke(checkManuscript, [
  {
    title: 'an unknown citation',
    file: first,
    from: 'of="doe2020"',
    to: 'of="doe2021"',
    received: '"doe2021"',
    right: 'did you mean "doe2020"',
  },
  {
    title: 'an unknown term',
    file: first,
    from: 'of="ladder"',
    to: 'of="lader"',
    received: '"lader"',
    right: 'did you mean "ladder"',
  },
  {
    title: 'an unknown symbol',
    file: first,
    from: 'symbols="sigma"',
    to: 'symbols="sigma sigmma"',
    received: '"sigmma"',
    right: 'did you mean "sigma"',
  },
  {
    title: 'an unknown target',
    file: first,
    from: 'to="even"',
    to: 'to="evn"',
    received: '"evn"',
    right: 'did you mean "even"',
  },
  {
    title: 'an unknown table',
    file: first,
    from: 'of="counts"',
    to: 'of="count"',
    received: '"count"',
    right: 'did you mean "counts"',
  },
  {
    title: 'an unknown listing',
    file: first,
    from: 'rungs.ts#rungs',
    to: 'rungs.ts#rung',
    received: '"rungs.ts#rung"',
    right: 'did you mean "rungs"',
  },
  {
    title: 'a listing from an unknown file',
    file: first,
    from: 'rungs.ts#rungs',
    to: 'rung.ts#rungs',
    received: '"rung.ts#rungs"',
    right: 'did you mean "rungs.ts"',
  },
  {
    title: 'an unknown correction',
    file: first,
    from: 'number="1"',
    to: 'number="7"',
    received: '"7"',
    right: 'errata.yaml',
  },
]);
