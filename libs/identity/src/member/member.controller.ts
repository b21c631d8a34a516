import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Answers } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { Idempotent } from '#platform/http/idempotency/idempotent.js';
import { Refuses } from '#platform/http/refuses.js';
import { refuse } from '../identity.errors';
import { CurrentActor, Requires } from '../permission/requires';
import {
  activationLink,
  invitedMemberView,
  inviteMemberRequest,
  memberPage,
  memberQuery,
  passwordLink,
  rolesSetView,
  setRolesRequest,
  type InviteMemberRequest,
  type MemberQuery,
  type SetRolesRequest,
} from './member.contract';
import { MemberLinks } from './member-links';
import { MemberReader } from './member.reader';
import { Members } from './members';

@ApiTags('members')
@Controller('members')
export class MemberController {
  constructor(
    private readonly members: Members,
    private readonly links: MemberLinks,
    private readonly reader: MemberReader,
  ) {}

  @ApiOperation({ summary: 'Membres de l’organisme et leurs rôles' })
  @Requires('member:read')
  @Answers(memberPage)
  @Get()
  list(@CurrentActor() actor: Actor, @Query({ schema: memberQuery }) query: MemberQuery) {
    return this.reader.page(actor, query);
  }

  @ApiOperation({ summary: 'Invite une personne : son lien d’activation lui est envoyé, ou n’est montré qu’ici' })
  @Requires('member:write')
  @Refuses(refuse.addressToConfirm, refuse.addressToConfirmNoMail, refuse.roleBeyondScopes)
  @Answers(invitedMemberView, { status: 201 })
  @Post()
  @Idempotent()
  async invite(@CurrentActor() actor: Actor, @Body({ schema: inviteMemberRequest }) body: InviteMemberRequest) {
    const { userId, ...invitation } = await this.members.invite(actor, body);
    return { ...(await this.reader.byId(actor, userId)), ...invitation };
  }

  @ApiOperation({
    summary:
      'Remplace les rôles d’un membre ; aucun rôle met fin à son appartenance. Dit si son invitation est à renouveler',
  })
  @Requires('member:write')
  @Refuses(refuse.lastAdministrator, refuse.roleBeyondScopes)
  @Answers(rolesSetView)
  @Put(':userId/roles')
  async setRoles(
    @CurrentActor() actor: Actor,
    @Param('userId', { schema: id }) userId: string,
    @Body({ schema: setRolesRequest }) body: SetRolesRequest,
  ) {
    return { invitation: await this.members.setRoles(actor, userId, body.roles) };
  }

  @ApiOperation({ summary: 'Nouveau lien d’activation ; le précédent cesse de servir' })
  @Requires('member:link')
  @Refuses(refuse.accountDisabled, refuse.alreadyActive, refuse.linkFromOperator)
  @Answers(activationLink, { status: 201 })
  @Post(':userId/activation-link')
  async renewActivation(@CurrentActor() actor: Actor, @Param('userId', { schema: id }) userId: string) {
    const { url, sent } = await this.links.renewActivation(actor, userId);
    return { activationUrl: url, sent };
  }

  @ApiOperation({ summary: 'Lien pour choisir un nouveau mot de passe, envoyé au membre ou montré ici' })
  @Requires('member:link')
  @Refuses(refuse.accountDisabled, refuse.linkFromOperator, refuse.notYetActive, refuse.ownAccount)
  @Answers(passwordLink, { status: 201 })
  @Post(':userId/password-link')
  async resetPassword(@CurrentActor() actor: Actor, @Param('userId', { schema: id }) userId: string) {
    const { url, sent } = await this.links.resetPassword(actor, userId);
    return { passwordUrl: url, sent };
  }
}
