import { StartError } from '../start-error.ts';
import type { Assembly } from './load-assembly.ts';
import { ACCOUNT, REGION, type ResourceNames, resourceNames, URL_SUFFIX } from './resource-names.ts';

/** One resource of the stack with every intrinsic function of its properties resolved. */
export type StackResource = { id: string; type: string; properties: Record<string, unknown> };

type Intrinsic = (argument: unknown) => unknown;

/** One stack as CloudFormation would deploy it here: which resources exist, and what their properties say. */
export class StackTemplate {
  readonly name: string;
  readonly assetPath: Assembly['assetPath'];
  readonly #template: Assembly['template'];
  readonly #names = new Map<string, ResourceNames>();

  constructor(assembly: Assembly) {
    this.name = assembly.stackName;
    this.assetPath = assembly.assetPath;
    this.#template = assembly.template;
  }

  /** Every resource whose condition holds: its logical id and type, in the order of the template. */
  list(): { id: string; type: string }[] {
    return Object.entries(this.#template.Resources)
      .filter(([, r]) => r.Condition === undefined || this.#condition(r.Condition))
      .map(([id, r]) => ({ id, type: r.Type }));
  }

  /** The resources of the given types, properties resolved. */
  of(...types: string[]): StackResource[] {
    return this.list()
      .filter(({ type }) => types.includes(type))
      .map(({ id, type }) => ({ id, type, properties: this.properties(id) }));
  }

  properties(id: string): Record<string, unknown> {
    return this.resolve(this.#resource(id).Properties ?? {}) as Record<string, unknown>;
  }

  /** What `Ref` gives for the resource. */
  ref(id: string): string {
    return this.#namesOf(id).ref;
  }

  /** What `Fn::GetAtt` gives for the resource. */
  attribute(id: string, attribute: string): string {
    const { made, attributes } = this.#namesOf(id);
    const value = attributes[attribute];
    // An attribute of something that only exists on AWS may be passed about, as long as nothing here depends on it.
    if (value === undefined && made) throw unsupported(`${id} has no attribute ${attribute} on this machine`);
    return value ?? `${this.name}-${id}.${attribute}`;
  }

  outputs(): Record<string, string> {
    const outputs = Object.entries(this.#template.Outputs ?? {}).filter(
      ([, o]) => o.Condition === undefined || this.#condition(o.Condition),
    );
    return Object.fromEntries(outputs.map(([name, { Value }]) => [name, String(this.resolve(Value))]));
  }

  /** `value` with its intrinsic functions resolved; properties that are `AWS::NoValue` are left out. */
  resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(v => this.resolve(v)).filter(v => v !== undefined);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (entries.length === 1 && only !== undefined) {
      const [name, argument] = only;
      const intrinsic = this.#intrinsics[name];
      if (intrinsic !== undefined) return intrinsic(argument);
      if (name.startsWith('Fn::')) throw unsupported(`the intrinsic function ${name} is not built`);
    }
    const resolved = entries.map(([k, v]) => [k, this.resolve(v)] as const);
    return Object.fromEntries(resolved.filter(([, v]) => v !== undefined));
  }

  readonly #intrinsics: Record<string, Intrinsic> = {
    Ref: name => this.#reference(String(name)),
    'Fn::GetAtt': argument => {
      const [id, ...rest] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
      return this.attribute(id ?? '', rest.join('.'));
    },
    'Fn::Join': argument => {
      const [separator, parts] = argument as [string, unknown];
      return (this.resolve(parts) as unknown[]).map(String).join(separator);
    },
    'Fn::Sub': argument => this.#substitute(argument),
    'Fn::Select': argument => {
      const [index, list] = argument as [unknown, unknown];
      return (this.resolve(list) as unknown[])[Number(this.resolve(index))];
    },
    'Fn::Split': argument => {
      const [separator, text] = argument as [string, unknown];
      return String(this.resolve(text)).split(separator);
    },
    'Fn::If': argument => {
      const [condition, then, otherwise] = argument as [string, unknown, unknown];
      return this.resolve(this.#condition(condition) ? then : otherwise);
    },
    'Fn::FindInMap': argument => {
      const [map, top, second] = (this.resolve(argument) as unknown[]).map(String);
      return this.resolve(this.#template.Mappings?.[map ?? '']?.[top ?? '']?.[second ?? '']);
    },
    'Fn::Base64': argument => Buffer.from(String(this.resolve(argument))).toString('base64'),
    'Fn::Equals': argument => {
      const [a, b] = this.resolve(argument) as unknown[];
      return String(a) === String(b);
    },
    'Fn::And': argument => (this.resolve(argument) as unknown[]).every(Boolean),
    'Fn::Or': argument => (this.resolve(argument) as unknown[]).some(Boolean),
    'Fn::Not': argument => !(this.resolve(argument) as unknown[])[0],
    Condition: name =>
      this.#template.Conditions?.[String(name)] === undefined ? name : this.#condition(String(name)),
  };

  #reference(name: string): unknown {
    const pseudo: Record<string, unknown> = {
      'AWS::Region': REGION,
      'AWS::AccountId': ACCOUNT,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': URL_SUFFIX,
      'AWS::StackName': this.name,
      'AWS::StackId': `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${this.name}/local`,
      'AWS::NotificationARNs': [],
    };
    if (name === 'AWS::NoValue') return undefined;
    if (name in pseudo) return pseudo[name];
    const parameter = this.#template.Parameters?.[name];
    if (parameter === undefined) return this.ref(name);
    if (parameter.Default === undefined) throw unsupported(`the parameter ${name} has no default`);
    return parameter.Default;
  }

  #substitute(argument: unknown): string {
    const [text, variables = {}] = (Array.isArray(argument) ? argument : [argument]) as [
      string,
      Record<string, unknown>?,
    ];
    return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in variables) return String(this.resolve(variables[name]));
      const [id = '', ...attribute] = name.split('.');
      return attribute.length > 0 ? this.attribute(id, attribute.join('.')) : String(this.#reference(name));
    });
  }

  #condition(name: string): boolean {
    const condition = this.#template.Conditions?.[name];
    if (condition === undefined) throw unsupported(`the condition ${name} is not defined`);
    return this.resolve(condition) === true;
  }

  #resource(id: string) {
    const resource = this.#template.Resources[id];
    if (resource === undefined) throw unsupported(`the template refers to ${id}, which it does not define`);
    return resource;
  }

  #namesOf(id: string): ResourceNames {
    let names = this.#names.get(id);
    if (names === undefined) {
      const { Type, Properties } = this.#resource(id);
      const property = (name: string) => {
        const value = this.resolve(Properties?.[name]);
        return typeof value === 'string' ? value : undefined;
      };
      names = resourceNames({ stackName: this.name, id, type: Type, property });
      this.#names.set(id, names);
    }
    return names;
  }
}

function unsupported(message: string): StartError {
  return new StartError('TEMPLATE_UNSUPPORTED', message);
}
