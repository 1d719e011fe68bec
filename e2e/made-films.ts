import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  WEBM,
  type VideoCodec,
} from 'mediabunny';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const trailer = join(import.meta.dirname, '../public/data/sintel-trailer-1.webm');

/** Frames as they are stored, and what a decoder must know of them. */
export interface Stored {
  packets: EncodedPacket[];
  config: VideoDecoderConfig;
}

/** The stored frames of the trailer from a keyframe on, at times from 0. */
export async function trailerFrames(from: number, frames: number): Promise<Stored> {
  const source = new BufferSource(await readFile(trailer));
  const track = await new Input({ source, formats: [WEBM] }).getPrimaryVideoTrack();
  const config = await track?.getDecoderConfig();
  if (!track || !config) throw new Error('the trailer has no pictures');
  const sink = new EncodedPacketSink(track);
  const first = await sink.getKeyPacket(from);
  const packets: EncodedPacket[] = [];
  for await (const packet of sink.packets(first ?? undefined)) {
    if (packets.length === frames) break;
    const timestamp = packet.timestamp - (first?.timestamp ?? 0);
    packets.push(packet.clone({ timestamp, duration: 1 / 24 }));
  }
  return { packets, config };
}

/** Stored frames one after another, 24 a second; each piece begins with a keyframe. */
export function joined(...pieces: readonly EncodedPacket[][]): EncodedPacket[] {
  return pieces.flat().map((packet, k) => packet.clone({ timestamp: k / 24 }));
}

/** An MP4 (or MOV) film of stored frames, whatever they are, with the table of contents in front. */
export async function filmOf(
  { packets, config }: Stored,
  codec: VideoCodec = 'vp9',
  rotation: 0 | 90 = 0,
): Promise<Buffer> {
  const target = new BufferTarget();
  const format =
    codec === 'prores'
      ? new MovOutputFormat({ fastStart: 'in-memory' })
      : new Mp4OutputFormat({ fastStart: 'in-memory' });
  const output = new Output({ format, target });
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source, { rotation });
  await output.start();
  for (const packet of packets) await source.add(packet, { decoderConfig: config });
  await output.finalize();
  return Buffer.from(target.buffer ?? new ArrayBuffer());
}

/** A film with sound and no picture; the sound is never listened to. */
export async function soundOnly(): Promise<Buffer> {
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  const source = new EncodedAudioPacketSource('opus');
  output.addAudioTrack(source);
  await output.start();
  const decoderConfig = { codec: 'opus', numberOfChannels: 1, sampleRate: 48000 };
  const packet = new EncodedPacket(new Uint8Array([0xf8, 0xff, 0xfe]), 'key', 0, 0.02);
  await source.add(packet, { decoderConfig });
  await output.finalize();
  return Buffer.from(target.buffer ?? new ArrayBuffer());
}

/** The same film with a table of contents that lists no frame at all. */
export function withoutFrames(film: Buffer): Buffer {
  const emptied = Buffer.from(film);
  // The count in each of these boxes: ISO/IEC 14496-12, sections 8.6 and 8.7.
  const counts = { stts: 8, stsc: 8, stco: 8, stss: 8, stsz: 12 };
  for (const [box, offset] of Object.entries(counts)) {
    const at = emptied.indexOf(box, 0, 'latin1');
    if (at >= 0) emptied.writeUInt32BE(0, at + offset);
  }
  return emptied;
}
