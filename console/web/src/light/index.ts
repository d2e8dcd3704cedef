/** The lights that projects are filtered and counted by, the most urgent first. */
export const LIGHTS = ['red', 'yellow', 'blue', 'green', 'none'] as const

export type Light = typeof LIGHTS[number]

export function isLight(code: string): code is Light {
  return (LIGHTS as readonly string[]).includes(code)
}
