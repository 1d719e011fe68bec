/** What the judge of our optical flow needs of OpenCV; the package's own types lack its default. */
declare module '@techstark/opencv-js' {
  interface Mat {
    data: Uint8Array;
    data32F: Float32Array;
    delete(): void;
  }
  interface OpenCv {
    CV_8UC1: number;
    Mat: new (rows?: number, columns?: number, type?: number) => Mat;
    calcOpticalFlowFarneback(
      before: Mat,
      after: Mat,
      flow: Mat,
      pyramidScale: number,
      levels: number,
      window: number,
      iterations: number,
      neighbourhood: number,
      sigma: number,
      flags: number,
    ): void;
  }
  const opencv: Promise<OpenCv>;
  export default opencv;
}
