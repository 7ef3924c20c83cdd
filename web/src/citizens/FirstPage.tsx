interface Props {
    pages: { path: string; title: string; about: string }[];
}

/** What a citizen can do here, in big letters. */
export function FirstPage({ pages }: Props) {
    return (
        <>
            <h1>Ông/bà cần việc gì?</h1>
            <ul className="choices">
                {pages.map(({ path, title, about }) => (
                    <li key={path}>
                        <a className="wide" href={`/${path}`}>
                            {title}
                            <small>{about}</small>
                        </a>
                    </li>
                ))}
            </ul>
        </>
    );
}
