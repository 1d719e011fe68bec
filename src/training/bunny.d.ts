/** The package ships no types: the mesh of the Stanford bunny as two lists of triples. */
declare module 'bunny' {
  const bunny: {
    positions: readonly (readonly [number, number, number])[];
    cells: readonly (readonly [number, number, number])[];
  };
  export default bunny;
}
