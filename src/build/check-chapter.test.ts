import { provoke } from '#testing/provoke.ts';
import { checkManuscript } from './check-manuscript.ts';

const first = 'content/chapters/01-ladder/index.mdx';
const second = 'content/chapters/02-second/index.mdx';
const questions = 'content/chapters/01-ladder/questions.yaml';

provoke(checkManuscript, []);

provoke(checkManuscript, []);

provoke(checkManuscript, []);
