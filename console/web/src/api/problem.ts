/** A problem as the services answer it (RFC 9457). Its texts are in the language that was asked for. */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  code?: string
  errors?: FieldError[]
  [member: string]: unknown
}

/** What is wrong with one part of a request. */
export interface FieldError {
  pointer?: string
  parameter?: string
  header?: string
  code: string
  detail: string
  known?: {code: string; zh: string; en: string}[]
}

/** Thrown by the clients for every answer that is not a success. `status` 0 means that no answer came. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title)
  }

  get status(): number {
    return this.problem.status
  }

  /** Returns what is wrong with a member of the body, by its JSON pointer. */
  at(pointer: string): string | undefined {
    return this.problem.errors?.find(error => error.pointer === pointer)?.detail
  }
}

/** Reads the problem of an answer; an answer without one is described by its status. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const problem = await response.clone().json().catch(() => undefined) as Partial<Problem> | undefined
  return new ProblemError({
    type: 'about:blank',
    title: `HTTP ${response.status} ${response.statusText}`.trim(),
    ...problem,
    status: response.status,
  })
}
