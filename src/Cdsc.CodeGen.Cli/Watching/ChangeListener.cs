using System.Threading.Channels;

namespace Cdsc.CodeGen.Cli;

/// <summary>Listens to the file system and tells when something has changed that counts.</summary>
internal sealed class ChangeListener : IDisposable
{
    /// <summary>Editors write a file in several steps, and people save several files at once.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(30);

    private readonly Channel<string> _changes = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);

    /// <summary>Listens to what a run depends on, from now on. What has changed since the last call is not lost.</summary>
    public void Listen(WatchedFiles watched)
    {
        var next = new Dictionary<string, FileSystemWatcher>(StringComparer.Ordinal);
        foreach (string place in watched.Places())
        {
            next.Add(place, _watchers.Remove(place, out FileSystemWatcher? known) ? known : Watch(place));
        }

        foreach (FileSystemWatcher old in _watchers.Values)
        {
            old.Dispose();
        }

        _watchers = next;
    }

    /// <summary>Waits for a change that counts, and until it is quiet again.</summary>
    public async Task WaitAsync(WatchedFiles watched, CancellationToken cancellationToken)
    {
        // An empty path stands for changes that the system could not tell one by one.
        string change;
        do
        {
            change = await _changes.Reader.ReadAsync(cancellationToken);
        }
        while (change.Length > 0 && !watched.Has(change));

        do
        {
            while (_changes.Reader.TryRead(out _))
            {
            }

            await Task.Delay(Quiet, cancellationToken);
        }
        while (_changes.Reader.TryPeek(out _));
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in _watchers.Values)
        {
            watcher.Dispose();
        }
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        void Note(string path) => _changes.Writer.TryWrite(path);
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Created += (_, change) => Note(change.FullPath);
        watcher.Deleted += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Note(change.OldFullPath);
            Note(change.FullPath);
        };
        watcher.Error += (_, _) => Note("");
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
