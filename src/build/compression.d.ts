// The published types of `compression` are written for Express, whose requests hold more than Vite's.
declare module 'compression' {
  import type { Connect } from 'vite';
  export default function compression(): Connect.NextHandleFunction;
}
