import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Answers } from '#platform/http/answers.js';
import { IfMatch } from '#platform/http/etag.js';
import { Refuses } from '#platform/http/refuses.js';
import { refuse } from '../identity.errors';
import { CurrentActor, Requires } from '../permission/requires';
import { editOrganisationRequest, organisationView, type EditOrganisationRequest } from './organisation.contract';
import { OrganisationService } from './organisation.service';

@ApiTags('organisation')
@Controller('organisation')
export class OrganisationController {
  constructor(private readonly organisations: OrganisationService) {}

  @ApiOperation({ summary: 'Organisme courant, tel que ses certificats le nomment' })
  @Requires('organisation:read')
  @Answers(organisationView)
  @Get()
  read(@CurrentActor() actor: Actor) {
    return this.organisations.read(actor);
  }

  @ApiOperation({ summary: 'Modifie l’organisme (If-Match)' })
  @Requires('organisation:write')
  @Refuses(refuse.leftToPeople)
  @Answers(organisationView)
  @Patch()
  edit(
    @CurrentActor() actor: Actor,
    @IfMatch() revision: number,
    @Body({ schema: editOrganisationRequest }) body: EditOrganisationRequest,
  ) {
    return this.organisations.edit(actor, revision, body);
  }
}
