import {body, idempotencyKey, registry} from '@/api/clients'
import type {Project} from '../data'

export type Act = 'withdrawal' | 'reinstatement' | 'separation' | 'split'

export interface Reason {
  reasonText: string
  documentRef: string | null
}

/** A part of a project in the form of a split. */
export interface Part {
  nameZh: string
  citations: string[]
}

/** What can be done with a project as it is. */
export function actsFor(project: Project): Act[] {
  if (project.mergedInto) return ['separation']
  return project.withdrawn ? ['reinstatement'] : ['withdrawal', 'split']
}

/** Does it to the version that was seen. */
export async function carryOut(act: Act, project: Project, reason: Reason, parts: Part[], nothingRemains: boolean): Promise<void> {
  const params = {path: {id: project.id}, header: {'If-Match': `"${project.version}"`, 'Idempotency-Key': idempotencyKey()}}
  switch (act) {
    case 'withdrawal': await body(registry.POST('/v1/projects/{id}/withdrawal', {params, body: reason})); break
    case 'reinstatement': await body(registry.POST('/v1/projects/{id}/reinstatement', {params, body: {reasonText: reason.reasonText}})); break
    case 'separation': await body(registry.POST('/v1/projects/{id}/separation', {params, body: reason})); break
    case 'split': await body(registry.POST('/v1/projects/{id}/split', {params, body: {
      ...reason, remainder: nothingRemains ? 'none' : null, parts: parts.map(part => partOf(project, part)),
    }}))
  }
}

/** A part is of the kind and in the regions of the project that it was a part of. */
function partOf({nature, category, regions, responsibleOrg}: Project, {nameZh, citations}: Part) {
  return {
    project: {nameZh: nameZh.trim(), nature, category, regions, responsibleOrg, aliases: [], codes: [], distinctFrom: []},
    citations, codes: [],
  }
}
