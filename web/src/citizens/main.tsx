import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CitizenShell } from './CitizenShell';
import './citizens.css';

const root = document.getElementById('root');
if (root)
    createRoot(root).render(
        <StrictMode>
            <CitizenShell />
        </StrictMode>,
    );
