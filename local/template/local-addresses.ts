import { REGION, URL_SUFFIX } from './resource-names.ts';
import type { StackTemplate } from './stack-template.ts';

type Replacement = { aws: string; local: string; isPublic: boolean };

/**
 * Turns the addresses that the stack has on AWS into those it has here: the distribution and the HTTP API are the front
 * door itself, the region's sign-in service is `/idp` on it, a bucket is `/s3/{bucket}`.
 */
export class LocalAddresses {
  readonly #replacements: Replacement[];

  constructor(stack: StackTemplate) {
    const of = (type: string) => stack.of(type).map(({ id }) => id);
    const replacements: Replacement[] = [
      { aws: `https://cognito-idp.${REGION}.${URL_SUFFIX}`, local: '/idp', isPublic: false },
      ...of('AWS::S3::Bucket').flatMap(id =>
        ['RegionalDomainName', 'DomainName'].map(name => ({
          aws: `https://${stack.attribute(id, name)}`,
          local: `/s3/${stack.ref(id)}`,
          isPublic: false,
        })),
      ),
      ...of('AWS::ApiGatewayV2::Api').map(id => ({
        aws: stack.attribute(id, 'ApiEndpoint'),
        local: '',
        isPublic: true,
      })),
      ...of('AWS::CloudFront::Distribution').map(id => ({
        aws: `https://${stack.attribute(id, 'DomainName')}`,
        local: '',
        isPublic: true,
      })),
    ];
    this.#replacements = replacements.sort((a, b) => b.aws.length - a.aws.length);
  }

  /** For what a page reads: relative to the front door, so that it stays within the page's own origin. */
  forPages(text: string): string {
    return this.#replace(text, ({ local }) => local);
  }

  /** For a content security policy, in which the front door is the page itself. */
  forPolicies(text: string): string {
    return this.#replace(text, () => "'self'");
  }

  /** For tools and people: absolute. An issuer is a name and not an address, and stays as it is. */
  forTools(text: string, frontDoor: string, issuers: readonly string[]): string {
    return issuers.includes(text) ? text : this.#replace(text, ({ local }) => frontDoor + local);
  }

  /** For functions, which may tell people the site's address but speak to services through their own endpoints. */
  forFunctions(text: string, frontDoor: string): string {
    return this.#replace(text, ({ aws, isPublic }) => (isPublic ? frontDoor : aws));
  }

  #replace(text: string, by: (replacement: Replacement) => string): string {
    return this.#replacements.reduce((result, r) => result.replaceAll(r.aws, () => by(r)), text);
  }
}
