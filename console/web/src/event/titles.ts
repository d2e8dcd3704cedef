export function eventTitle(type: string): string { return type }
