/** What other contexts may use of identity: who calls and what they may do, people's names, accounts for new people. */
export { Requires, CurrentActor } from './permission/requires';
export { permissionsOf, PERMISSIONS, type Permission } from './permission/permission.contract';
/** Gives accounts and roles (`invite`), inside the caller's transaction. */
export { Members, type Invitation } from './member/members';
/** Links that an operator of the server hands over: to whoever has no other way in, and to prove an address. */
export { OperatorLinks } from './member/operator-links';
/** Takes their second factor from an account whose owner lost it, as an operator of the server. */
export { LostFactors } from './second-step/lost-factors';
/** The certifier as certificates name it; founding an organisation (installation and demo data only). */
export { OrganisationService, type OrganisationFacts } from './organisation/organisation.service';
/** Refusals of accounts asked for from above. */
export { refuse as refuseIdentity } from './identity.errors';
