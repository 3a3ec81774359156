import {
  allowedEvents,
  flag,
  instant,
  list,
  named,
  nullable,
  object,
  page,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { changeRowAnswer } from '../changes/changes.answers.ts'
import { ORGANISATION_EVENTS, USER_EVENTS } from './domain/identityMenu.ts'
import {
  controllerAnswer,
  insurerOfficeAnswer,
  insurerStandingAnswer,
  organisationKindAnswer,
  referenceKeys,
  roleAnswer,
} from './identity.answers.ts'
import type {
  OrganisationNamesView,
  OrganisationOutcomeView,
  OrganisationReference,
  OrganisationView,
  PersonOutcomeView,
  UserView,
} from './identity.contract.ts'

export const organisationAnswer = named<OrganisationView>('Organisation', {
  ...referenceKeys,
  version: whole(),
  allowedEvents: allowedEvents(ORGANISATION_EVENTS),
  details: nullable(
    object<NonNullable<OrganisationView['details']>>({
      uscc: text(),
      recommenderId: nullable(text()),
      controllers: list(controllerAnswer),
      insurerStanding: nullable(insurerStandingAnswer),
      insurerOffice: nullable(insurerOfficeAnswer),
      createdAt: instant(),
      updatedAt: instant(),
    }),
  ),
})

export const organisationsAnswer = page(organisationAnswer)

export const organisationNamesAnswer = object<OrganisationNamesView>({
  items: list(named<OrganisationReference>('OrganisationReference', referenceKeys)),
})

export const organisationOutcomeAnswer = object<OrganisationOutcomeView>({
  organisation: organisationAnswer,
  pendingChange: nullable(changeRowAnswer),
})

export const userAnswer = named<UserView>('User', {
  id: text(),
  version: whole(),
  login: text(),
  name: text(),
  organisationId: text(),
  organisationKind: organisationKindAnswer,
  roles: list(roleAnswer),
  disabled: flag(),
  erased: flag(),
  passwordChangeRequired: flag(),
  createdAt: instant(),
  updatedAt: instant(),
  allowedEvents: allowedEvents(USER_EVENTS),
})

export const usersAnswer = page(userAnswer)

export const personOutcomeAnswer = named<PersonOutcomeView>('PersonOutcome', {
  user: nullable(userAnswer),
  oneTimePassword: nullable(text()),
  pendingChange: nullable(changeRowAnswer),
})
