import type { GivenRole } from '../../../lambdas/domain/people.ts';
import { SelectInput } from '../../design/inputs.tsx';
import { peopleWords as words } from '../../words/vi-people.ts';
import type { DraftPost } from './draft-post.ts';
import { UnionPicker } from './union-picker.tsx';
import type { Office } from './use-offices.ts';

type Props = {
  readonly offices: readonly Office[];
  readonly posts: readonly DraftPost[];
  readonly onPosts: (posts: readonly DraftPost[]) => void;
  /** What is wrong with the post at an index, once it was asked to be sent. */
  readonly faultOf: (index: number) => string | undefined;
};

/** The posts that somebody is given: what, where, and for an officer the union. */
export function PostsFields({ offices, posts, onPosts, faultOf }: Props) {
  const change = (index: number, over: Partial<DraftPost>) =>
    onPosts(posts.map((post, at) => (at === index ? { ...post, ...over } : post)));
  const add = () =>
    onPosts([
      ...posts,
      { role: 'officer', office: posts.at(-1)?.office ?? offices[0]?.id ?? '', union: undefined },
    ]);
  return (
    <>
      {posts.map((post, index) => (
        // Nothing but its place tells a post from another, until one comes or goes.
        <fieldset key={`${index} of ${posts.length}`} class="stack">
          <legend>{words.form.post(index + 1)}</legend>
          <PostFields
            offices={offices}
            post={post}
            fault={faultOf(index)}
            onChange={over => change(index, over)}
          />
          {posts.length > 1 && (
            <div>
              <button
                type="button"
                class="button"
                onClick={() => onPosts(posts.filter((_, at) => at !== index))}
              >
                {words.form.removePost(index + 1)}
              </button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <button type="button" class="button" onClick={add}>
          {words.form.addPost}
        </button>
      </div>
    </>
  );
}

function PostFields(props: {
  offices: readonly Office[];
  post: DraftPost;
  fault: string | undefined;
  onChange: (over: Partial<DraftPost>) => void;
}) {
  const { offices, post, fault, onChange } = props;
  const isOfficer = post.role === 'officer';
  const office = offices.find(({ id }) => id === post.office);
  return (
    <>
      <div class="grid-2">
        <SelectInput<GivenRole>
          label={words.form.role}
          hint={words.form.roleHints[post.role]}
          fault={isOfficer ? undefined : fault}
          value={post.role}
          words={words.givenRoles}
          onValue={role => onChange({ role })}
        />
        <SelectInput
          label={isOfficer ? words.form.unionsOf : words.form.office}
          value={post.office}
          words={Object.fromEntries(offices.map(({ id, name }) => [id, name]))}
          onValue={id => onChange({ office: id, union: undefined })}
        />
      </div>
      {isOfficer && office && (
        <UnionPicker
          key={office.id}
          office={office}
          union={post.union}
          fault={fault}
          onUnion={union => onChange({ union })}
        />
      )}
    </>
  );
}
