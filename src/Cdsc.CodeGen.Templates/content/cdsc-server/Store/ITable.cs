namespace CdscServer._1;

/// <summary>Objects of one kind, by their ids. They are immutable: a change puts another in place of one.</summary>
internal interface ITable<T>
    where T : class
{
    /// <summary>The object with an id, whoever it belongs to.</summary>
    ValueTask<Stored<T>?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>All that belongs to a registration, what was added last first.</summary>
    ValueTask<IReadOnlyList<T>> ListAsync(string registrationId, CancellationToken cancellationToken);

    ValueTask AddAsync(string registrationId, string id, T value, CancellationToken cancellationToken);

    /// <summary>Changes an object in one step, so that changes at the same time don't undo one another.</summary>
    /// <returns>The changed object; null when the registration has none of this id.</returns>
    ValueTask<T?> UpdateAsync(string registrationId, string id, Func<T, T> change, CancellationToken cancellationToken);

    ValueTask RemoveAsync(string id, CancellationToken cancellationToken);
}
