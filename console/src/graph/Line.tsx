import { BaseEdge, type EdgeProps } from '@xyflow/react';
import type { Point } from './layOut.ts';

const radius = 6;

/** A transition along the corners that the layout gave it, rounded, so that no line runs through a state. */
export function Line({ data, style, markerEnd }: EdgeProps) {
  const points = (data?.points ?? []) as readonly Point[];
  return <BaseEdge path={roundedPath(points)} {...(style && { style })} {...(markerEnd && { markerEnd })} />;
}

export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = [`M${first.x},${first.y}`];
  for (const [index, corner] of rest.entries()) {
    const before = points[index] as Point;
    const after = rest[index + 1];
    if (!after) {
      parts.push(`L${corner.x},${corner.y}`);
      continue;
    }
    const enter = towards(corner, before);
    const leave = towards(corner, after);
    parts.push(`L${enter.x},${enter.y}`, `Q${corner.x},${corner.y} ${leave.x},${leave.y}`);
  }
  return parts.join(' ');
}

/** The point a radius away from the corner, or half way where the line is short. */
function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const share = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share };
}
