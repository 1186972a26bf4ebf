import {
  adminCreateUser,
  adminDeleteUser,
  adminDisableUser,
  adminEnableUser,
  adminGetUser,
  adminSetUserPassword,
  adminUpdateUserAttributes,
  adminUserGlobalSignOut,
} from './accounts.ts';
import { listUsers } from './list-users.ts';
import { changePassword, getUser, globalSignOut } from './own-account.ts';
import type { Pool } from './pool.ts';
import { confirmForgotPassword, forgotPassword } from './recovery.ts';
import { initiateAuth, respondToAuthChallenge, revokeToken } from './sign-in.ts';

/** One operation of the user pool: its input as the wire carries it, to its answer. */
export type Operation = (pool: Pool, input: unknown) => Promise<object>;

/** What anyone may ask, as browsers do. */
export const OPEN_OPERATIONS: Readonly<Record<string, Operation>> = {
  InitiateAuth: initiateAuth,
  RespondToAuthChallenge: respondToAuthChallenge,
  RevokeToken: revokeToken,
  ForgotPassword: forgotPassword,
  ConfirmForgotPassword: confirmForgotPassword,
  ChangePassword: changePassword,
  GlobalSignOut: globalSignOut,
  GetUser: getUser,
};

/** What only a caller with AWS credentials may ask, as the back end does. */
export const SIGNED_OPERATIONS: Readonly<Record<string, Operation>> = {
  AdminCreateUser: adminCreateUser,
  AdminSetUserPassword: adminSetUserPassword,
  AdminGetUser: adminGetUser,
  AdminDisableUser: adminDisableUser,
  AdminEnableUser: adminEnableUser,
  AdminUpdateUserAttributes: adminUpdateUserAttributes,
  AdminUserGlobalSignOut: adminUserGlobalSignOut,
  AdminDeleteUser: adminDeleteUser,
  ListUsers: listUsers,
};
