import {hasRole, user} from '@/api/session'
import type {Project, TargetChange} from './data'

/** Whether the visitor may report; the service says for which projects. */
export function mayReport(): boolean {
  return hasRole('reporter', 'approver')
}

/** Whether the visitor is a registrar of the project's lead region. */
export function mayAmend(project: Project): boolean {
  return hasRole('registrar') && coversLead(project)
}

/** Whether the visitor is an approver of the project's lead region. */
export function mayDecide(project: Project): boolean {
  return hasRole('approver') && coversLead(project)
}

function coversLead(project: Project): boolean {
  const lead = project.regions[0] ?? ''
  return user.value?.regions.some(region => region === '*' || lead.startsWith(region)) ?? false
}

/** Whether the visitor reports for the organisation that asked for the change. */
export function mayWithdraw(change: TargetChange): boolean {
  return hasRole('reporter') && !!change.requestedBy && change.requestedBy === user.value?.org
}
