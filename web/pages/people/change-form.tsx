import { useState } from 'preact/hooks';
import { GIVEN_ROLES, type GivenRole } from '../../../lambdas/domain/people.ts';
import { TextInput } from '../../design/inputs.tsx';
import { Notice } from '../../design/notice.tsx';
import { peopleWords as words } from '../../words/vi-people.ts';
import type { AccountFormProps } from './account-form-props.ts';
import { type DraftPost, postsOf, unionOf } from './draft-post.ts';
import { PeopleForm } from './people-form.tsx';
import { PostsFields } from './posts-fields.tsx';
import type { Office } from './use-offices.ts';
import { useRequest } from './use-request.ts';

/** Another name, or other posts. Those that only the command gives stay as they are. */
export function ChangeForm(props: AccountFormProps & { offices: readonly Office[] }) {
  const { person, offices } = props;
  const request = useRequest();
  const [name, setName] = useState(person.name);
  const [posts, setPosts] = useState<readonly DraftPost[]>(() =>
    person.posts.flatMap(post => draftOf(post, offices)),
  );
  const [isChecked, setChecked] = useState(false);
  const kept = person.posts.filter(post => !isGiven(post.role));
  const send = async () => {
    setChecked(true);
    const given = posts.length === 0 ? [] : postsOf(posts);
    if (!given || given.length + kept.length === 0) return;
    const all = [...kept.map(({ role, union }) => ({ role, union })), ...given];
    const ask = { params: { sub: person.sub }, body: { name, posts: all } };
    if (await request.send('changePerson', ask)) props.onDone(words.person.saved);
  };
  return (
    <PeopleForm
      {...request}
      title={words.person.change}
      send={words.person.save}
      onSend={() => void send()}
      onCancel={props.onCancel}
    >
      <p class="soft">{words.person.changeNote}</p>
      <TextInput
        label={words.form.name}
        fault={request.faultOf('name')}
        required
        maxLength={100}
        value={name}
        onValue={setName}
      />
      {kept.map(({ role, union, unionName }) => (
        <p key={`${role} ${union}`} class="soft">
          {words.form.kept(words.postOf(role, unionName))}
        </p>
      ))}
      <PostsFields
        offices={offices}
        posts={posts}
        onPosts={setPosts}
        faultOf={index => {
          const post = posts[index];
          if (isChecked && post && unionOf(post) === undefined) return words.form.unionMissing;
          return request.faultOf(`posts.${index + kept.length}`);
        }}
      />
      {isChecked && posts.length + kept.length === 0 && (
        <Notice tone="late" title={words.form.noPost} role="alert" />
      )}
    </PeopleForm>
  );
}

function isGiven(role: string): role is GivenRole {
  return (GIVEN_ROLES as readonly string[]).includes(role);
}

/** A post that stands, as the form writes it. */
function draftOf(
  { role, union, unionName, above }: AccountFormProps['person']['posts'][number],
  offices: readonly Office[],
): DraftPost[] {
  if (!isGiven(role)) return [];
  const office = offices.find(({ id }) => id === union || id === above) ?? offices[0];
  return [{ role, office: office?.id ?? '', union: { id: union, name: unionName } }];
}
