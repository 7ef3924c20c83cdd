import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Mentions } from 'antd';
import { useId, useState } from 'react';
import { asProblem } from '~/api/problem';
import { tasks, type Comment, type Person, type Task } from '~/api/tasks';
import { instant } from '~/format/date';
import { DONE_BEFORE, lostAnswer, useKeptText } from '~/ui/kept_text';
import { Trouble } from '~/ui/Trouble';
import { FileLinks, SentFiles, useFiles } from './files';

/** What is said on the task; "@" calls somebody who sees it. */
export function TaskComments({ task }: { task: Task }) {
    return (
        <section className="panel" aria-labelledby="comments_title">
            <div className="panel_head">
                <h2 id="comments_title">Trao đổi</h2>
            </div>
            <ol className="comments">
                {task.comments.map((comment) => (
                    <CommentItem key={comment.id} comment={comment} />
                ))}
            </ol>
            <WriteComment task={task} />
        </section>
    );
}

function CommentItem({ comment: { official_name, at, content, attachments } }: { comment: Comment }) {
    return (
        <li>
            <b>{official_name}</b>{' '}
            <small className="soft">
                <time dateTime={at}>{instant(at)}</time>
            </small>
            <p>{content}</p>
            <FileLinks files={attachments} />
        </li>
    );
}

/** Those whose name stands in the text after "@". */
function mentionsIn(text: string, people: Person[]): string[] {
    return people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
}

function WriteComment({ task }: { task: Task }) {
    const id = useId();
    const client = useQueryClient();
    const typed = useKeptText<string>(`task:${task.id}:comment`);
    const [text, setText] = useState(typed.kept ?? '');
    const { files, ids, sending: uploading, add, drop, clear } = useFiles();
    const people =
        useQuery({ queryKey: ['task', task.id, 'people'], queryFn: () => tasks.people(task.id) }).data?.items ?? [];
    const change = (next: string) => {
        setText(next);
        if (next) typed.keep(next);
        else typed.forget();
    };
    const sent = () => {
        typed.forget();
        setText('');
        clear();
    };
    const send = useMutation({
        mutationFn: () =>
            tasks.comment(
                task.id,
                { content: text.trim(), mention_ids: mentionsIn(text, people), attachment_ids: ids },
                typed.key(),
            ),
        retry: lostAnswer,
        retryDelay: 1500,
        networkMode: 'always',
        onSuccess: (answer) => {
            client.setQueryData(['task', task.id], answer);
            sent();
        },
        onError: (error) => {
            if (asProblem(error).code !== DONE_BEFORE) return;
            sent();
            void client.invalidateQueries({ queryKey: ['task', task.id] });
        },
    });
    const problem = send.error ? asProblem(send.error) : undefined;
    return (
        <div className="write_comment no_print">
            <label htmlFor={id} className="only_heard">
                Viết trao đổi
            </label>
            <Mentions
                id={id}
                value={text}
                placeholder="Viết trao đổi; gõ @ để nhắc tên"
                autoSize={{ minRows: 2, maxRows: 8 }}
                maxLength={4000}
                options={people.map(({ id: key, name, post }) => ({ key, value: name, label: `${name}, ${post}` }))}
                onChange={change}
            />
            {problem && problem.code !== DONE_BEFORE && <Trouble problem={problem} />}
            {(problem?.code === 'network' || (typed.kept && text === typed.kept)) && (
                <p className="soft">Chưa gửi. Nội dung được giữ trong trình duyệt này.</p>
            )}
            <SentFiles files={files} drop={drop} />
            <div className="row">
                <label className="add_file">
                    <PaperClipOutlined aria-hidden /> Thêm tệp
                    <input
                        type="file"
                        multiple
                        className="only_heard"
                        onChange={({ target }) => {
                            add([...(target.files ?? [])]);
                            target.value = '';
                        }}
                    />
                </label>
                <Button
                    type="primary"
                    disabled={!text.trim() || uploading}
                    loading={send.isPending}
                    onClick={() => send.mutate()}
                >
                    Gửi
                </Button>
            </div>
        </div>
    );
}
