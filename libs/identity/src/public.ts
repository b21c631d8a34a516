/** What other contexts may use of identity: who calls and what they may do, and people's names. */
export { Requires, RequiresSignIn, CurrentActor } from './permission/requires';
export { permissionsOf, PERMISSIONS, type Permission } from './permission/permission.contract';
